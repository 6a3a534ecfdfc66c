import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

test('a group sees what waits for it: results overdue, days that come, proposals left open', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  house.setClock('2026-01-05T09:00:00.000Z');
  const choice = 'Yes.';
  await ana.decisions.log({ title: 'Open on Sundays', choice, checkOn: '2026-02-01' });
  await ana.decisions.log({ title: 'Label every box', choice, checkOn: '2026-01-20' });
  await ana.decisions.log({ title: 'Buy a van', choice, checkOn: '2026-03-01' });
  await ana.decisions.log({ title: 'Buy a boat', choice, checkOn: '2027-03-01' });
  await ana.decisions.log({ title: 'Move house', choice, status: 'proposed' });
  await rui.decisions.log({ title: 'Not theirs', choice, checkOn: '2026-01-20' });
  const { id } = await ana.decisions.log({ title: 'Known already', choice, checkOn: '2026-01-21' });
  await ana.decisions.recordResult({ id, text: 'It went well.' });

  expect((await ana.home.show({})).open).toEqual([]);
  house.setClock('2026-02-10T09:00:00.000Z');
  const { overdue, due, open } = await ana.home.show({});
  expect(titles(overdue)).toEqual(['Label every box', 'Open on Sundays']);
  expect(titles(due)).toEqual(['Buy a van']);
  expect(titles(open)).toEqual(['Move house']);
});

test('news of other groups are their latest decisions, and one group does not crowd out the rest', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  const ines = await house.as('Inês', { groups: ['east'] });
  const decide = (who: typeof ana, title: string, decidedOn: string) =>
    who.decisions.log({ title, choice: 'So.', decidedOn });
  await decide(ines, 'East of May', '2026-05-01');
  const wrong = await decide(ines, 'By mistake', '2026-05-02');
  await ines.decisions.retract({ id: wrong.id, why: 'Logged twice' });
  for (let day = 10; day < 20; day++) await decide(rui, `South of June ${day}`, `2026-06-${day}`);
  await decide(ana, 'Our own', '2026-06-30');

  const { elsewhere, yours } = await ana.home.show({});
  expect(titles(elsewhere)).toEqual(['South of June 19', 'South of June 18', 'East of May']);
  expect(titles(yours)).toEqual(['Our own']);
});

test('whoever belongs to no group sees what all groups decided, and nothing waits for them', async () => {
  const house = await testHouse();
  const rui = await house.as('Rui', { groups: ['south'] });
  await rui.decisions.log({ title: 'Open on Sundays', choice: 'Yes.', checkOn: '2026-01-01' });
  const steward = await house.as('Olga', { steward: true });
  const { overdue, due, open, drafts, yours, elsewhere } = await steward.home.show({});
  expect({ overdue, due, open, drafts, yours }).toEqual({ overdue: [], due: [], open: [], drafts: [], yours: [] });
  expect(titles(elsewhere)).toEqual(['Open on Sundays']);
});
