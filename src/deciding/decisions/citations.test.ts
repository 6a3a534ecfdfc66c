import { expect, test } from 'vitest';
import { beginPrinciple, revisePrinciple } from '#common-ground/principles/principles.store.ts';
import type { Person } from '#kernel/actor.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { appendSteps } from '#kernel/trail.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

/** What the circle would do, without its proposals. */
const within = <T>(house: TestHouse, by: TestPerson, work: (context: PersonContext) => Promise<T>): Promise<T> =>
  house.ground.database.transaction((db) => {
    const { network } = house;
    const now = '2026-11-21T10:00:00.000Z';
    const actor = { kind: 'person', id: by.id } as Person;
    return work({
      db,
      network,
      actor,
      now,
      note: (...steps) => appendSteps(db, { network, actor: by.id, at: now }, steps),
    });
  });

const origin = { why: 'Because', causes: [], proposal: null };
const words = { title: 'Trust before paper', text: '', tradeOff: '' };

async function withPrinciple() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id: value } = await ana.values.draft({ title: 'Trust' });
  const principle = await within(house, ana, (context) => beginPrinciple(context, value, words, origin));
  const revise = () => within(house, ana, (context) => revisePrinciple(context, principle.id, words, origin));
  return { house, ana, tim, principle, revise };
}

test('a decision cites the version in force; the principle’s page shows the application of every group', async () => {
  const { ana, tim, principle } = await withPrinciple();
  const cite = (stance: 'upholds' | 'breaks') => [{ principle: principle.id, stance, why: 'So it is' }];
  const logged = await ana.decisions.log({ title: 'No forms', choice: 'None.', principles: cite('upholds') });
  expect(logged.principles).toMatchObject([{ version: 1, stance: 'upholds' }]);
  await tim.decisions.log({
    title: 'Three forms',
    choice: 'Three.',
    context: 'A break-in.',
    principles: cite('breaks'),
  });
  const { applications } = await tim.principles.applications({ principle: principle.id });
  expect(applications.map(({ stance, decision, context }) => [decision.title, stance, context])).toEqual([
    ['Three forms', 'breaks', 'A break-in.'],
    ['No forms', 'upholds', ''],
  ]);
  const { decisions } = await tim.decisions.list({ principle: principle.id });
  expect(decisions).toHaveLength(2);
});

test('what is cited must exist, in a version that exists, once', async () => {
  const { ana, principle } = await withPrinciple();
  const cite = (...principles: object[]) =>
    ana.decisions.log({ title: 'x', choice: 'x', principles: principles as never });
  const stance = 'upholds';
  await expect(cite({ principle: 'prn_01k9z3e6q8f5v9w2x7y4r1t0ab', stance })).rejects.toThrow('There is no principle');
  await expect(cite({ principle: principle.id, version: 2, stance })).rejects.toThrow('has no version 2');
  await expect(cite({ principle: principle.id, stance }, { principle: principle.id, stance })).rejects.toThrow('twice');
});

test('a new version asks the groups that cite the older one, and changes nothing until they answer', async () => {
  const { ana, tim, principle, revise } = await withPrinciple();
  const { id } = await ana.decisions.log({
    title: 'No forms',
    choice: 'None.',
    principles: [{ principle: principle.id, stance: 'upholds' }],
  });
  expect((await ana.decisions.rechecks({})).rechecks).toEqual([]);
  await revise();
  expect((await ana.decisions.rechecks({})).rechecks).toMatchObject([
    { decision: { id }, version: 1, stance: 'upholds' },
  ]);
  expect((await tim.decisions.rechecks({})).rechecks).toEqual([]);
  expect((await ana.decisions.show({ id })).revision).toBe(1);
  const answer = { id, principle: principle.id, stance: 'stretches', why: 'It asks for one form now.' } as const;
  await expect(tim.decisions.recheck(answer)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await ana.decisions.recheck(answer)).principles).toMatchObject([{ version: 2, stance: 'stretches' }]);
  expect((await ana.decisions.rechecks({})).rechecks).toEqual([]);
});

test('an answer to a shared question must be one of its answers', async () => {
  const { ana } = await withPrinciple();
  const { id: question } = await ana.questions.open({
    title: 'Late?',
    options: [{ key: 'fee', title: 'A fee' }],
    scopes: ['ladders'],
  });
  const answer = (option: string, scope: string[] = []) =>
    ana.decisions.log({ title: 'x', choice: 'x', answer: { question, option, scope } });
  await expect(answer('none')).rejects.toThrow('has no answer “none”');
  await expect(answer('fee', ['boats'])).rejects.toThrow('knows no situation “boats”');
  await answer('fee', ['ladders']);
  expect((await ana.decisions.list({ question })).decisions).toHaveLength(1);
  await expect(ana.questions.amend({ id: question, set: { options: [] } })).rejects.toThrow('may have been given');
  const scopes = (set: string[]) => ana.questions.amend({ id: question, set: { scopes: set } });
  await expect(scopes(['boats'])).rejects.toThrow('“ladders” may have been named');
  expect((await scopes(['ladders', 'boats'])).scopes).toEqual(['ladders', 'boats']);
  await expect(
    ana.questions.open({
      title: 'x',
      options: [
        { key: 'a', title: 'A' },
        { key: 'a', title: 'B' },
      ],
    }),
  ).rejects.toThrow('Two answers are called “a”');
});

test('an experiment belongs to its group, tests one principle, and is concluded once', async () => {
  const { house, ana, tim, principle } = await withPrinciple();
  const begun = await ana.experiments.begin({
    title: 'A month without forms',
    principle: principle.id,
    hypothesis: 'Nothing is lost.',
    stopRule: 'Five lost tools, or the first of May.',
  });
  expect(begun.group).toBe(house.group('north'));
  const result = { id: begun.id, finding: 'supports', text: 'One tool lost.' } as const;
  await expect(tim.experiments.conclude(result)).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.experiments.conclude(result);
  await expect(ana.experiments.conclude(result)).rejects.toThrow('told already');
  expect((await tim.experiments.list({ principle: principle.id })).experiments).toMatchObject([
    { result: { finding: 'supports' } },
  ]);
  expect((await ana.trail.verify({})).ok).toBe(true);
});
