import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';
import { onTheTable } from '#testing/two-groups.ts';

const day = (date: string) => `${date}T09:00:00.000Z`;

async function north() {
  const house = await testHouse();
  house.setClock(day('2026-01-05'));
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  return { house, ana, rui };
}

const meet = async (ana: TestPerson) => (await ana.retrospectives.schedule({ group: 'north' })).id;

const two = [{ title: 'Ink' }, { title: 'Chalk' }];

test('how many options were considered is told with the decisions that had one', async () => {
  const { ana } = await north();
  await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', options: two });
  await ana.decisions.log({ title: 'We use paper', choice: 'Paper.', options: [{ title: 'Paper' }] });
  await ana.decisions.log({ title: 'We meet', choice: 'On Mondays.' });
  const { decisions, options } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(decisions).toBe(3);
  expect(options.distribution.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0]);
  expect(options.alone.map(({ title }) => title)).toEqual(['We meet', 'We use paper']);
});

test('what another group decided, what was taken back and what is long past are left out', async () => {
  const { ana, rui } = await north();
  await rui.decisions.log({ title: 'We use slates', choice: 'Slates.' });
  const { id } = await ana.decisions.log({ title: 'We use ink', choice: 'Ink.' });
  await ana.decisions.retract({ id, why: 'By mistake' });
  await ana.decisions.log({ title: 'We met', choice: 'Once.', decidedOn: '2024-05-01' });
  const { decisions } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(decisions).toBe(0);
});

test('days between deciding and recording are told in parts, and what is known to the month stays unknown', async () => {
  const { ana } = await north();
  for (const decidedOn of ['2026-01-05', '2026-01-01', '2025-12-20', '2025-11-01', '2025-12'])
    await ana.decisions.log({ title: `Of ${decidedOn}`, choice: 'So.', decidedOn });
  const { recording } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(recording.distribution.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(recording.unknown).toBe(1);
});

test('check days that came without a result are told, and those that are still to come are not', async () => {
  const { house, ana } = await north();
  const log = (title: string, checkOn: string) => ana.decisions.log({ title, choice: 'So.', checkOn });
  await log('Looked at', '2026-02-01');
  await log('Forgotten', '2026-02-02');
  await log('To come', '2026-12-01');
  house.setClock(day('2026-02-10'));
  await ana.decisions.recordResult({ id: 'north-1', text: 'It held.' });
  const { results } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(results).toMatchObject({ due: 2, missing: 1, some: [{ ref: 'north-2', title: 'Forgotten' }] });
});

test('a decision is reused when any other refers to it, by its name or by its id', async () => {
  const { house, ana, rui } = await north();
  const { id } = await ana.decisions.log({ title: 'By id', choice: 'So.' });
  await ana.decisions.log({ title: 'By name', choice: 'So.' });
  await ana.decisions.log({ title: 'By nobody', choice: 'So, as in #north-3.' });
  house.setClock(day('2026-06-01'));
  await rui.decisions.log({ title: 'After it', choice: 'As #north-2.', relations: [{ kind: 'requires', id }] });
  const { unused } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(unused).toMatchObject({ of: 3, unused: 1, some: [{ title: 'By nobody' }] });
});

test('how long questions stand open counts those that still do, and below twenty nothing is said', async () => {
  const { house, ana } = await north();
  await ana.decisions.log({ title: 'Perhaps', choice: 'So.', status: 'proposed' });
  const first = await meet(ana);
  expect(await ana.retrospectives.evidence({ id: first })).toMatchObject({
    open: { state: 'no data', have: { decisions: 1, closed: 0 } },
  });
  for (let i = 0; i < 19; i++) await ana.decisions.log({ title: `Perhaps ${i}`, choice: 'So.', status: 'proposed' });
  house.setClock(day('2026-01-15'));
  for (let i = 2; i <= 13; i++) await ana.decisions.amend({ id: `north-${i}`, set: { status: 'accepted' } });
  house.setClock(day('2026-02-15'));
  const { open } = await ana.retrospectives.evidence({ id: first });
  expect(open).toMatchObject({ state: 'measured', decisions: 20, open: 8, median: 10 });
});

test('an assumption that fell, and the decisions about which nothing has been said since', async () => {
  const { ana } = await north();
  const { id } = await ana.assumptions.add({ group: 'north', title: 'Ink dries' });
  await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', assumptions: [{ assumption: id }] });
  await ana.assumptions.fall({ id, why: 'It rained.' });
  const { assumptions } = await ana.retrospectives.evidence({ id: await meet(ana) });
  expect(assumptions).toMatchObject({ fallen: [{ title: 'Ink dries' }], waiting: [{ ref: 'north-1' }] });
});

const hollow = (title: string) => `This makes ${title} better for everybody who takes part in our common work.`;

test('a field that is filled in with the same words is judged, and its group may do without it', async () => {
  const { ana } = await north();
  for (let i = 0; i < 41; i++) {
    const title = `Thing${i} here`;
    const why = `Because ${i + 3} of them broke in Faro on the ${i}th, and Rui mended ${i} at most.`;
    await ana.decisions.log({ title, choice: 'So.', consequences: hollow(title), why, decidedBy: ['Ana'] });
  }
  const id = await meet(ana);
  const { fields, specific, traceable } = await ana.retrospectives.texts({ id });
  const judgedOf = (field: string) => fields.find((it) => it.field === field);
  expect(judgedOf('consequences')).toMatchObject({
    of: 'group',
    judged: { state: 'measured', records: 41, hollow: 1, boilerplate: 1, dispensable: true },
  });
  expect(judgedOf('context')).toMatchObject({ judged: { state: 'no data', have: { records: 0 } } });
  expect(specific).toMatchObject({ state: 'measured', rationales: 41, ruleOnly: 0 });
  expect(traceable).toMatchObject({ state: 'measured', share: 0, parts: { who: 1, principle: 0 } });
});

test('the counts follow what is changed and taken back', async () => {
  const { ana } = await north();
  for (let i = 0; i < 40; i++) await ana.decisions.log({ title: `T${i}`, choice: 'So.', consequences: hollow('it') });
  const id = await meet(ana);
  const recordsIn = async () => {
    const { judged } = (await ana.retrospectives.texts({ id })).fields.find((it) => it.field === 'consequences')!;
    return judged.state === 'measured' ? judged.records : judged.have.records;
  };
  expect(await recordsIn()).toBe(40);
  await ana.decisions.retract({ id: 'north-1', why: 'By mistake' });
  expect(await recordsIn()).toBe(39);
  await ana.decisions.amend({ id: 'north-2', set: { consequences: '' } });
  expect(await recordsIn()).toBe(38);
  await ana.decisions.restore({ id: 'north-1' });
  expect(await recordsIn()).toBe(39);
});

test('no evidence names a person', async () => {
  const { ana, rui } = await north();
  await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', decidedBy: ['Ana', 'Zuzana'], why: 'It stays.' });
  const id = await meet(ana);
  const told = JSON.stringify([await rui.retrospectives.evidence({ id }), await rui.retrospectives.texts({ id })]);
  expect(told).not.toMatch(/Ana|Zuzana|prs_/);
});

test('what another group has answered otherwise is counted for both, and for nobody else', async () => {
  const { house, ana, tim } = await onTheTable();
  const eva = await house.as('Eva', { groups: ['west'] });
  const found = async (person: TestPerson, group: string) => {
    const { id } = await person.retrospectives.schedule({ group });
    return (await person.retrospectives.evidence({ id })).conflicts.found;
  };
  expect(await found(ana, 'north')).toBe(1);
  expect(await found(tim, 'south')).toBe(1);
  expect(await found(eva, 'west')).toBe(0);
});
