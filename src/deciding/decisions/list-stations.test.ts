import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('each group shows its latest decisions, and a group with hundreds leaves the others theirs', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  await ana.decisions.log({ title: 'The only one', choice: 'Yes.', decidedOn: '2020-01-01' });
  const text = (number: number) =>
    `# Record ${number}\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.\n`;
  const files = Array.from({ length: 230 }, (_, index) => ({
    path: `docs/adr/${String(index + 1).padStart(4, '0')}-record.md`,
    text: text(index),
  }));
  for (let from = 0; from < files.length; from += 100)
    await rui.imports.adrs({ group: 'south', repository: 'south/records', files: files.slice(from, from + 100) });

  const of = (stations: { group: string }[], slug: string) =>
    stations.filter(({ group }) => group === house.group(slug));
  const { stations } = await ana.decisions.stations({});
  expect(of(stations, 'south')).toHaveLength(40);
  expect(of(stations, 'north')).toMatchObject([{ ref: 'north-1', title: 'The only one', decidedOn: '2020-01-01' }]);
  expect((await ana.decisions.stations({ group: 'south' })).stations).toHaveLength(200);
});

test('a station tells which decisions it took the place of; what was taken back is no station', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const older = await ana.decisions.log({ title: 'A jar by the door', choice: 'Yes.', decidedOn: '2025-01-01' });
  const { newer } = await ana.decisions.supersede({
    id: older.id,
    decision: { title: 'No jar', choice: 'We phone.', decidedOn: '2025-06-01' },
  });
  const mistake = await ana.decisions.log({ title: 'A mistake', choice: 'No.' });
  await ana.decisions.retract({ id: mistake.id, why: 'Logged twice' });
  expect((await ana.decisions.stations({ group: 'north' })).stations).toMatchObject([
    { id: newer.id, status: 'accepted', supersedes: [older.id] },
    { id: older.id, status: 'superseded', supersedes: [] },
  ]);
});
