import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { testHouse } from '#testing/house.ts';

const question = { question: 'May we lend to people without an address?', reason: 'touches-a-value' } as const;

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  return { house, ana, tim, zoe };
}

test('a question to the centre is owned, answered with a reason, and the group says what it did', async () => {
  const { house, ana, zoe } = await scene();
  const { id: decision } = await ana.decisions.log({ title: 'Lend', choice: 'We lend.', status: 'proposed' });
  const raised = await ana.escalations.raise({ ...question, decision, serviceDays: 3 });
  expect(raised).toMatchObject({ group: house.group('north'), dueOn: '2026-11-05', owner: null, answer: null });
  await zoe.escalations.take({ id: raised.id });
  house.setClock('2026-11-04T10:00:00.000Z');
  await zoe.escalations.answer({ id: raised.id, text: 'You may.', why: 'Trust is what we protect.' });
  await ana.escalations.heard({ id: raised.id, what: 'partly', text: 'We lend small tools.' });
  expect(await ana.escalations.show({ id: raised.id })).toMatchObject({
    state: 'heard',
    owner: zoe.id,
    ageDays: 2,
    overdue: false,
    answer: { text: 'You may.', effect: { kind: 'none', about: null } },
    names: { [zoe.id]: 'Zoe', [ana.id]: 'Ana' },
    decisions: { [decision]: { ref: 'north-1' } },
  });
  expect((await ana.decisions.show({ id: decision })).revision).toBe(1);
  await ana.escalations.raise(question);
  expect((await ana.escalations.list({ decision: 'north-1' })).escalations.map((it) => it.id)).toEqual([raised.id]);
});

test('whatever waits is listed with its age, the longest overdue first, and nothing leaves the list', async () => {
  const { house, ana, zoe } = await scene();
  const ask = (serviceDays: number, title: string) =>
    ana.escalations.raise({ ...question, question: title, serviceDays });
  await ask(20, 'Later');
  const answered = await ask(2, 'Answered');
  const withdrawn = await ask(2, 'Withdrawn');
  await ask(3, 'Overdue');
  await zoe.escalations.answer({ id: answered.id, text: 'Yes', why: 'It harms nobody.' });
  await ana.escalations.withdraw({ id: withdrawn.id, why: 'We found out ourselves.' });
  house.setClock('2026-11-12T10:00:00.000Z');
  const { escalations } = await ana.escalations.list({});
  expect(escalations.map((it) => [it.question, it.state, it.overdue, it.ageDays])).toEqual([
    ['Overdue', 'waiting', true, 10],
    ['Later', 'waiting', false, 10],
    ['Withdrawn', 'withdrawn', false, 0],
    ['Answered', 'answered', false, 0],
  ]);
  expect((await ana.escalations.list({ open: true })).escalations).toHaveLength(2);
  expect((await ana.escalations.list({ group: 'north' })).escalations).toHaveLength(4);
});

test('only its group raises, hears and withdraws; only its owner, stewards and the circle take and answer', async () => {
  const { house, ana, tim, zoe } = await scene();
  const { id } = await ana.escalations.raise(question);
  const answer = { id, text: 'Yes', why: 'Because' };
  const refused = [
    () => zoe.escalations.raise({ ...question, group: 'north' }),
    () => tim.escalations.raise({ ...question, group: 'north' }),
    () => tim.escalations.take({ id }),
    () => tim.escalations.answer(answer),
    () => ana.escalations.answer(answer),
    () => zoe.escalations.heard({ id, what: 'followed', text: 'Yes' }),
    () => tim.escalations.withdraw({ id, why: 'No' }),
    () => zoe.escalations.withdraw({ id, why: 'No' }),
  ];
  for (const call of refused) await expect(call()).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.escalations.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  await zoe.people.appointSteward({ person: tim.id, steward: true });
  const owned = await ana.escalations.raise({ ...question, owner: tim.id });
  await zoe.people.appointSteward({ person: tim.id, steward: false });
  expect(await tim.escalations.answer({ ...answer, id: owned.id })).toMatchObject({ answer: { by: tim.id } });
});

test('whoever holds a seat in the circle answers, and owns, as stewards do', async () => {
  const { house, ana, tim, zoe } = await scene();
  await tim.circle.volunteer({ group: 'south' });
  for (const group of ['west', 'east']) await (await house.as(group, { groups: [group] })).circle.volunteer({ group });
  await zoe.circle.shape({ size: 3 });
  const { id } = await ana.escalations.raise(question);
  await expect(tim.escalations.take({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  await zoe.circle.draw({});
  expect((await tim.escalations.list({})).escalations[0]).toMatchObject({ mayAnswer: true, own: false });
  await tim.escalations.take({ id });
  expect((await ana.escalations.raise({ ...question, owner: tim.id })).owner).toBe(tim.id);
  expect(await tim.escalations.answer({ id, text: 'Yes', why: 'So' })).toMatchObject({ answer: { by: tim.id } });
});

test('what is missing is said in a sentence', async () => {
  const { ana, tim, zoe } = await scene();
  const other = await tim.decisions.log({ title: 'Paint', choice: 'Red.' });
  const { id } = await ana.escalations.raise(question);
  const said = (call: Promise<unknown>, sentence: string) =>
    expect(call).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(sentence) });
  await said(ana.escalations.raise({ ...question, reason: 'above-direct-knowledge' }), 'with direct knowledge');
  await said(ana.escalations.raise({ ...question, owner: tim.id }), 'Only a steward or a member of the circle');
  await said(ana.escalations.raise({ ...question, decision: other.id }), 'another group');
  await said(ana.escalations.heard({ id, what: 'followed', text: 'Yes' }), 'no answer yet');
  const effect = { kind: 'principle' } as const;
  await said(zoe.escalations.answer({ id, text: 'Yes', why: 'So', effect }), 'which principle');
  const nowhere = { kind: 'zone', about: newId('zoneMap') } as const;
  await expect(zoe.escalations.answer({ id, text: 'Yes', why: 'So', effect: nowhere })).rejects.toMatchObject({
    kind: 'not-found',
  });
  for (const [field, sentence] of [
    ['text', 'Say the answer.'],
    ['why', 'an answer without its reason is an order'],
  ]) {
    const missing = { id, text: 'Yes', why: 'So', [field!]: '' };
    const refused = zoe.escalations.answer(missing);
    await expect(refused).rejects.toMatchObject({
      details: [{ message: expect.stringContaining(sentence!), path: [field] }],
    });
  }
});

test('of two who answer at once, the second is told', async () => {
  const { ana, zoe } = await scene();
  const { id, revision } = await ana.escalations.raise(question);
  const answer = { id, revision, text: 'Yes', why: 'Because' };
  await zoe.escalations.answer(answer);
  await expect(zoe.escalations.answer(answer)).rejects.toMatchObject({ kind: 'stale' });
  await expect(zoe.escalations.answer({ ...answer, revision: 2 })).rejects.toMatchObject({ kind: 'stale' });
  await expect(zoe.escalations.take({ id })).rejects.toMatchObject({ kind: 'stale' });
  await expect(ana.escalations.withdraw({ id, why: 'Too late' })).rejects.toMatchObject({ kind: 'stale' });
});
