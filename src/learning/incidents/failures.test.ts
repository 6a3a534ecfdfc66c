import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('a draft that resembles what failed elsewhere is shown the failure with its passage, and a success is not', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const log = (title: string, verdict: 'worse' | 'better') =>
    eva.decisions.log({
      title,
      choice: 'A locker at the station, open day and night.',
      checkOn: '2026-01-01',
      result: { text: 'Rain came into the locker and the drills rusted.', verdict, on: '2026-02-01' },
    });
  const { id: failed } = await log('Lockers at the station', 'worse');
  await log('Lockers at the library', 'better');
  const { id: review } = await eva.incidents.begin({
    title: 'Four drills rusted in a locker',
    summary: 'Water stood in the locker for a week.',
    factors: [{ title: 'Locker without a drain' }],
  });
  const draft = { title: 'A locker at the harbour', text: 'Drills can be fetched at night.' };
  const { failures } = await ana.failures.find(draft);
  expect(failures.map(({ id }) => id).sort()).toEqual([failed, review].sort());
  expect(failures.find(({ id }) => id === failed)).toMatchObject({
    kind: 'decision',
    group: { slug: 'west' },
    became: 'Rain came into the locker and the drills rusted.',
  });
  expect(failures.every(({ passage, score }) => passage.length > 0 && score <= 1)).toBe(true);
  expect(
    (await ana.failures.find({ ...draft, exclude: failed as `dec_${string}` })).failures.map(({ id }) => id),
  ).toEqual([review]);
  expect((await ana.failures.find({ title: 'Sunday opening hours' })).failures).toEqual([]);
  expect((await ana.failures.find({})).failures).toEqual([]);
});

test('what changes after it was read is read again: a result that turns out well is no failure any more', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const { id } = await ana.decisions.log({ title: 'Carts with three wheels', choice: 'Three wheels.' });
  const find = async () =>
    (await ana.failures.find({ title: 'Three wheels for the cart' })).failures.map((it) => it.id);
  expect(await find()).toEqual([]);
  await ana.decisions.recordResult({ id, text: 'It fell over.', verdict: 'worse' });
  expect(await find()).toEqual([id]);
  await ana.decisions.recordResult({ id, text: 'It stands again.', verdict: 'better' });
  expect(await find()).toEqual([]);
});

test('an experiment that contradicted is found by what was tried and what came of it', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const { id: evidence } = await ana.decisions.log({ title: 'We believe', choice: 'We do.' });
  const { id: value } = await ana.values.draft({ title: 'Trust' });
  const change = { kind: 'new-principle' as const, value, content: { title: 'Believe first', text: '', tradeOff: '' } };
  const made = await ana.proposals.make({ title: 'Believe', why: 'We do.', evidence: [evidence], change });
  const { outcome } = await zoe.proposals.sign({ id: made.id });
  const begun = {
    principle: outcome!.principle!,
    title: 'Calls instead of fees',
    hypothesis: 'Late tools come back.',
    stopRule: 'A week.',
  };
  const { id } = await ana.experiments.begin(begun);
  const find = async () => (await zoe.failures.find({ title: 'Call people instead of taking fees' })).failures;
  expect(await find()).toEqual([]);
  await ana.experiments.conclude({ id, finding: 'contradicts', text: 'Nobody answered the calls.' });
  expect(await find()).toMatchObject([
    { id, kind: 'experiment', principle: outcome!.principle, became: 'Nobody answered the calls.' },
  ]);
});
