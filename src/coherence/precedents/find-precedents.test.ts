import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

/** No notification is ever heard here: the house of the tests has no reactions, and the index must not need them. */
async function twoGroups() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  for (const title of ['The shed gets a second key', 'Bread on Fridays', 'We paint the door green'])
    await rui.decisions.log({ title, choice: 'Yes.' });
  const find = async (title: string, more: object = {}) =>
    (await ana.precedents.find({ title, ...more })).candidates.map(({ decision }) => decision.ref);
  return { house, ana, rui, find };
}

test('what another group has decided is shown with its passage, its choice and what came of it', async () => {
  const { ana, rui } = await twoGroups();
  const { id } = await rui.decisions.log({
    title: 'No fines',
    question: 'Do we charge for tools that come back late?',
    choice: 'Nobody pays. We phone after three days.',
  });
  await rui.decisions.recordResult({ id, text: 'Fewer tools are late.', verdict: 'better' });
  const { candidates, size } = await ana.precedents.find({
    title: 'A fee for late tools',
    question: 'Shall we charge?',
  });
  expect(size).toBe(4);
  expect(candidates[0]).toMatchObject({
    decision: { ref: 'south-4', group: { slug: 'south' }, status: 'accepted' },
    passage: { field: 'question', text: expect.stringContaining('come back late') },
    chosen: 'Nobody pays. We phone after three days.',
    result: { text: 'Fewer tools are late.', verdict: 'better' },
  });
  expect(candidates[0]!.score).toBeGreaterThan(0);
  expect(candidates[0]!.score).toBeLessThanOrEqual(1);
});

test('topics find a decision, and are not taken for something that it says', async () => {
  const { ana, rui } = await twoGroups();
  await rui.decisions.log({ title: 'Boards', choice: 'Two of them.', tags: ['languages', 'signs'] });
  await rui.decisions.log({ title: 'Posts', choice: 'One.', context: 'The signs fell.', tags: ['signs'] });
  const { candidates } = await ana.precedents.find({ title: 'Signs in four languages' });
  const passages = candidates.map(({ decision, passage }) => [decision.title, passage]);
  expect(Object.fromEntries(passages)).toEqual({
    Boards: { field: 'topics', text: 'languages, signs' },
    Posts: expect.objectContaining({ field: 'context', text: 'The signs fell.' }),
  });
});

test('what was logged, changed or taken back a moment before is known to the next search', async () => {
  const { rui, find } = await twoGroups();
  expect(await find('Who may borrow the trailer?')).toEqual([]);
  const { id } = await rui.decisions.log({ title: 'The trailer goes to members with a licence', choice: 'Yes.' });
  expect(await find('Who may borrow the trailer?')).toEqual(['south-4']);
  await rui.decisions.amend({ id, set: { title: 'The canoe goes to whoever can swim' } });
  expect(await find('Who may borrow the trailer?')).toEqual([]);
  expect(await find('Who may borrow the canoe?')).toEqual(['south-4']);
  await rui.decisions.retract({ id, why: 'Logged twice' });
  expect(await find('Who may borrow the canoe?')).toEqual([]);
  await rui.decisions.restore({ id });
  expect(await find('Who may borrow the canoe?')).toEqual(['south-4']);
});

test('a decision that is being edited is not its own precedent, and later ones are left out on request', async () => {
  const { rui, find } = await twoGroups();
  const trailer = { title: 'The trailer goes to members', choice: 'Yes.' };
  const { id } = await rui.decisions.log({ ...trailer, decidedOn: '2025-03-01' });
  await rui.decisions.log({ ...trailer, decidedOn: '2025-06-01' });
  expect(await find('The trailer', { exclude: id })).toEqual(['south-5']);
  expect(await find('The trailer', { before: '2025-04-01' })).toEqual(['south-4']);
  expect(await find('The trailer', { limit: 1 })).toHaveLength(1);
});

test('at most ten are shown, and nothing where nothing is like it', async () => {
  const { ana, rui, find } = await twoGroups();
  for (let year = 1; year <= 12; year++)
    await rui.decisions.log({ title: `The trailer in year ${year}`, choice: 'Yes.' });
  expect(await find('The trailer')).toHaveLength(10);
  expect(await find('')).toEqual([]);
  expect(await find('Xylophone')).toEqual([]);
  await expect(ana.precedents.find({ title: 'The trailer', limit: 11 })).rejects.toMatchObject({ kind: 'invalid' });
});

test('“none of these” is kept without the name of whoever said it', async () => {
  const { house, ana } = await twoGroups();
  await ana.precedents.judge({ title: 'The trailer', candidates: [] });
  const kept = await house.ground.database.db
    .selectFrom('precedent_judgements')
    .selectAll()
    .where('network_id', '=', house.network)
    .execute();
  expect(kept).toEqual([
    { network_id: house.network, id: expect.any(String), at: expect.any(String), query: 'The trailer', candidates: [] },
  ]);
});
