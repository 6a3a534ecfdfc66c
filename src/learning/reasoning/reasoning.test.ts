import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { inOrder, type Waiting, waitingKinds } from './waiting.ts';

test('what waits for somebody is theirs and their groups’: sessions, reflections, and actions whose day has passed', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id: session } = await ana.divergence.open({ question: 'Ink or sand?', group: 'north' });
  const { id: retrospective } = await ana.retrospectives.schedule({ group: 'north' });
  const { id: incident } = await ana.incidents.begin({ group: 'north', title: 'The roof leaked' });
  await ana.incidents.addAction({ id: incident, text: 'Mend the roof', owner: ana.id, dueOn: '2026-01-02' });
  const { waiting, sessions, actions } = await ana.reasoning.show({});
  expect(waiting.map(({ kind, id, overdue }) => [kind, id, overdue])).toEqual([
    ['action', incident, true],
    ['session', session, false],
    ['reflection', retrospective, false],
  ]);
  expect([sessions, actions]).toEqual([1, 1]);
  const shown = await tim.reasoning.show({});
  expect(shown.waiting).toEqual([]);
  expect([shown.sessions, shown.actions]).toEqual([1, 1]);
});

test('a question put to everybody waits until somebody has voted on it, and for nobody once it is closed', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id: conversation } = await ana.conversations.open({ group: 'north', title: 'When are we open?' });
  const { id: statement } = await ana.statements.add({ conversation, text: 'On Sundays' });
  const waits = async () => (await tim.reasoning.show({})).waiting.map(({ id }) => id);
  expect(await waits()).toEqual([conversation]);
  await tim.opinions.vote({ conversation, votes: [{ statement, vote: 'agree' }] });
  expect(await waits()).toEqual([]);
  expect((await ana.reasoning.show({})).waiting).toHaveLength(1);
  await ana.conversations.close({ id: conversation });
  expect(await ana.reasoning.show({})).toMatchObject({ waiting: [], conversations: 0 });
});

test('it counts assumptions that are unsettled, and the questions to groups that follow from them', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id: assumption } = await ana.assumptions.add({ group: 'north', title: 'Ink stays' });
  await ana.assumptions.add({ group: 'north', title: 'Paper lasts' });
  const { id: decision } = await tim.decisions.log({ title: 'Ink', choice: 'Ink.', assumptions: [{ assumption }] });
  const counts = async () => {
    const { assumptions, unsettled, flags } = await ana.reasoning.show({});
    return [assumptions, unsettled, flags];
  };
  expect(await counts()).toEqual([2, 0, 0]);
  await ana.assumptions.fall({ id: assumption, why: 'It ran.' });
  expect(await counts()).toEqual([2, 1, 1]);
  await tim.flags.answer({ decision, assumption, answer: 'confirm', why: 'We copy it twice.' });
  expect(await counts()).toEqual([2, 1, 0]);
});

test('what waits stands in the order of its days, and what has none comes last', () => {
  const line = fc.record({
    kind: fc.constantFrom(...waitingKinds),
    id: fc.string(),
    title: fc.string(),
    by: fc.option(fc.constantFrom('2026-01-02', '2026-03-01', '2027-01-01'), { nil: null }),
    overdue: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(line), (lines: Waiting[]) => {
      const days = inOrder(lines).map(({ by }) => by ?? '9');
      expect(days).toEqual([...days].sort());
    }),
  );
});
