import { expect, test } from 'vitest';
import { afterwards, twoGroups } from '#testing/two-groups.ts';
import { sweepConflicts } from './watch-conflicts.ts';

test('two groups that answer one question in opposite ways are put on the table once', async () => {
  const { house, zoe, question, decide, open } = await twoGroups();
  const north = await decide('north', 'fee');
  expect(await open()).toEqual([]);
  const south = await decide('south', 'no-fee');
  await afterwards(house, house.group('south'));
  const [conflict, ...more] = await open();
  expect(more).toEqual([]);
  expect(conflict).toMatchObject({ kind: 'exclusive-answers', state: 'open', question: { id: question.id } });
  expect(conflict!.sides.map((side) => side.decision.id)).toEqual([north.id, south.id]);
  const shown = await zoe.conflicts.show({ id: conflict!.id });
  expect(shown.contexts.map((it) => it.choice)).toEqual(['fee', 'no-fee']);
  expect(shown.row.sides.map((side) => side.answer)).toEqual(['A fee', 'No fee']);
  expect((await zoe.trail.show({ subject: conflict!.id })).steps[0]).toMatchObject({
    event: 'conflict.found',
    by: null,
  });
  expect((await zoe.trail.verify({})).ok).toBe(true);
});

test('a question leads to the conflicts between its answers, and to no others', async () => {
  const { ana, zoe, question, decide } = await twoGroups();
  await decide('north', 'fee');
  await decide('south', 'no-fee');
  const options = [
    { key: 'a', title: 'A' },
    { key: 'b', title: 'B' },
  ];
  const other = await ana.questions.open({ title: 'Who keeps the keys?', options });
  expect((await zoe.conflicts.list({ question: question.id })).conflicts).toHaveLength(1);
  expect((await zoe.conflicts.list({ question: other.id })).conflicts).toEqual([]);
});

test.each([
  ['the same answer', 'fee', [], 'fee', []],
  ['an answer that excludes none', 'fee', [], 'reminder', []],
  ['another situation', 'fee', ['power tools'], 'no-fee', ['hand tools']],
] as const)('%s contradicts nothing', async (_, one, here, other, there) => {
  const { decide, open } = await twoGroups();
  await decide('north', one, [...here]);
  await decide('south', other, [...there]);
  expect(await open()).toEqual([]);
});

test('what is no longer in force, proposed only, or taken back contradicts nothing', async () => {
  const { house, ana, decide, open, question } = await twoGroups();
  const north = await decide('north', 'fee');
  await ana.decisions.retract({ id: north.id, why: 'By mistake' });
  const answer = { question: question.id, option: 'fee', scope: [] };
  await ana.decisions.log({ title: 'Perhaps a fee', choice: 'A fee.', status: 'proposed', answer });
  await decide('south', 'no-fee');
  await afterwards(house, house.group('north'));
  expect(await open()).toEqual([]);
});

test('an amended answer and an answer that becomes exclusive are seen as well', async () => {
  const { house, ana, tim, decide, open, question } = await twoGroups();
  await decide('north', 'reminder');
  const south = await decide('south', 'fee');
  expect(await open()).toEqual([]);
  const options = question.options.map((option) => ({ ...option, exclusive: true }));
  await ana.questions.amend({ id: question.id, set: { options } });
  await afterwards(house, house.network);
  expect(await open()).toHaveLength(1);
  await tim.decisions.amend({
    id: south.id,
    set: { answer: { question: question.id, option: 'reminder', scope: [] } },
  });
  expect((await open())[0]!.state).toBe('open');
});

test('what a person has put on the table is not found a second time', async () => {
  const { house, ana, tim, decide, open, question } = await twoGroups();
  const north = await decide('north', 'fee');
  const south = await tim.decisions.log({ title: 'No fee here', choice: 'None.' });
  await ana.conflicts.propose({ decision: north.ref, other: south.ref });
  const answer = { question: question.id, option: 'no-fee', scope: [] };
  await tim.decisions.amend({ id: south.id, set: { answer } });
  await afterwards(house, house.group('south'));
  expect(await open()).toMatchObject([{ kind: 'pulls-against' }]);
});

test('what was logged while nobody watched is found when the house opens, once', async () => {
  const { house, ana, tim, open, question } = await twoGroups();
  const answer = (option: string) => ({ question: question.id, option, scope: [] });
  await ana.decisions.log({ title: 'A fee', choice: 'Two euros.', answer: answer('fee') });
  await tim.decisions.log({ title: 'No fee', choice: 'None.', answer: answer('no-fee') });
  expect(await open()).toEqual([]);
  for (const _ of ['first', 'second']) await sweepConflicts(house.ground.database, house.network);
  expect(await open()).toHaveLength(1);
});

test('one answer that upholds a principle here and breaks it there is two readings of that principle', async () => {
  const { house, ana, tim, zoe, question, open } = await twoGroups();
  const { id: value } = await ana.values.draft({ title: 'Trust' });
  const { id: evidence } = await ana.decisions.log({ title: 'x', choice: 'x', group: 'north' });
  const change = { kind: 'new-principle', value, content: { title: 'Trust first', text: '', tradeOff: '' } } as const;
  const made = await ana.proposals.make({ title: 'x', why: 'x', evidence: [evidence], change });
  const principle = (await zoe.proposals.sign({ id: made.id })).outcome!.principle!;
  const decide = async (person: typeof ana, stance: 'upholds' | 'stretches' | 'breaks') => {
    const answer = { question: question.id, option: 'fee', scope: [] };
    const principles = [{ principle, stance }];
    const logged = await person.decisions.log({ title: stance, choice: 'A fee.', answer, principles });
    await sweepConflicts(house.ground.database, house.network);
    return logged;
  };
  await decide(ana, 'upholds');
  const { id } = await decide(tim, 'stretches');
  expect(await open()).toEqual([]);
  await tim.decisions.amend({ id, set: { principles: [{ principle, stance: 'breaks' }] } });
  await afterwards(house, house.group('south'));
  const [conflict, ...more] = await open();
  expect([conflict?.kind, more]).toEqual(['opposite-readings', []]);
  expect((await zoe.conflicts.show({ id: conflict!.id })).principles).toEqual([principle]);
});
