import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  const { id: decision } = await ana.decisions.log({ title: 'Fee', choice: 'A fee.', status: 'proposed' });
  const ask = (groups: string[], byOn = '2026-11-10') => ana.consents.ask({ decision, groups, byOn });
  return { house, ana, tim, eva, zoe, decision, ask };
}

test('the necessary consents of a proposal are seen by all: given, objected, waiting, and given by silence', async () => {
  const { house, ana, tim, eva, decision, ask } = await scene();
  const { consents } = await ask(['south', 'west']);
  expect((await tim.consents.waiting({})).consents).toMatchObject([{ asked: house.group('south'), decision }]);
  await tim.consents.answer({ id: consents[0]!.id, kind: 'objection', harm: 'Our poorest stay away.' });
  const states = async () => (await eva.consents.ofDecision({ decision })).consents.map((it) => it.state);
  expect(await states()).toEqual(['objected', 'waiting']);
  expect((await tim.consents.waiting({})).consents).toEqual([]);
  house.setClock('2026-11-10T23:00:00.000Z');
  expect(await states()).toEqual(['objected', 'waiting']);
  house.setClock('2026-11-11T00:00:00.000Z');
  expect(await states()).toEqual(['objected', 'silence']);
  const late = eva.consents.answer({ id: consents[1]!.id, kind: 'objection', harm: 'Late' });
  await expect(late).rejects.toMatchObject({ message: expect.stringContaining('The day has passed') });
  expect(await ana.consents.ofDecision({ decision: 'north-1' })).toMatchObject({
    consents: [{ answer: { harm: 'Our poorest stay away.', by: tim.id } }, { answer: null }],
    names: { [tim.id]: 'Tim' },
  });
});

test('an objection binds nobody: the asking group may decide all the same, and it stays to be seen', async () => {
  const { ana, tim, decision, ask } = await scene();
  const { consents } = await ask(['south']);
  await tim.consents.answer({ id: consents[0]!.id, kind: 'objection', harm: 'Our poorest stay away.' });
  const after = await ana.decisions.amend({ id: decision, set: { status: 'accepted' } });
  expect(after.status).toBe('accepted');
  expect((await tim.consents.ofDecision({ decision })).consents).toMatchObject([{ state: 'objected' }]);
  const more = tim.consents.answer({ id: consents[0]!.id, kind: 'consent' });
  await expect(more).rejects.toMatchObject({ message: expect.stringContaining('has decided meanwhile') });
});

test('an objection names the harm, and may become consent until the day', async () => {
  const { tim, decision, ask } = await scene();
  const { consents } = await ask(['south']);
  const { id } = consents[0]!;
  const unnamed = tim.consents.answer({ id, kind: 'objection', text: 'We do not like it.' });
  await expect(unnamed).rejects.toMatchObject({ message: expect.stringContaining('Name the harm') });
  await tim.consents.answer({ id, kind: 'objection', harm: 'Noise' });
  await tim.consents.answer({ id, kind: 'consent', harm: 'Noise' });
  expect((await tim.consents.ofDecision({ decision })).consents).toMatchObject([
    { state: 'given', answer: { kind: 'consent', harm: '' } },
  ]);
});

test('only the deciding group asks, and only the asked group answers: no steward does', async () => {
  const { house, ana, tim, eva, zoe, decision, ask } = await scene();
  const { consents } = await ask(['south']);
  const { id } = consents[0]!;
  const asked = { decision, groups: ['west'], byOn: '2026-11-10' };
  for (const call of [
    () => tim.consents.ask(asked),
    () => zoe.consents.ask(asked),
    () => ana.consents.answer({ id, kind: 'consent' }),
    () => eva.consents.answer({ id, kind: 'consent' }),
    () => zoe.consents.answer({ id, kind: 'consent' }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.consents.ofDecision({ decision })).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('who is asked, about what and until when is checked', async () => {
  const { ana, ask } = await scene();
  const said = (call: Promise<unknown>, sentence: string) =>
    expect(call).rejects.toMatchObject({ message: expect.stringContaining(sentence) });
  await said(ask(['north']), 'does not ask itself');
  await said(ask(['nowhere']), 'There is no group');
  await said(ask(['south'], '2026-11-02'), 'until tomorrow');
  await said(ask(['south'], '2027-02-02'), 'within 60 days');
  await ask(['south']);
  await said(ask(['south']), 'has been asked');
  const { id } = await ana.decisions.log({ title: 'Done', choice: 'Done.' });
  await said(ana.consents.ask({ decision: id, groups: ['south'], byOn: '2026-11-10' }), 'decided already');
});

test('a group may be asked again after it has answered, and its last answer counts', async () => {
  const { tim, decision, ask } = await scene();
  const first = await ask(['south']);
  await tim.consents.answer({ id: first.consents[0]!.id, kind: 'objection', harm: 'Noise' });
  const second = await ask(['south']);
  expect((await tim.consents.ofDecision({ decision })).consents).toMatchObject([{ state: 'waiting' }]);
  await tim.consents.answer({ id: second.consents[0]!.id, kind: 'consent' });
  expect((await tim.consents.ofDecision({ decision })).consents).toMatchObject([{ state: 'given' }]);
});
