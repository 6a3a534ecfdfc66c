import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import { testHouse } from '#testing/house.ts';
import { walkReads } from '#testing/walk-reads.ts';

const marks = ['zirconium-of-ana', 'beryllium-of-rui'];

/** Where it would stand if it stood anywhere. */
const ours = { retrospectives: operations.retrospectives, trail: operations.trail, remarks: operations.remarks };

async function sealed() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], role: 'facilitator' });
  const rui = await house.as('Rui', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['north'], role: 'facilitator' });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const decision = await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', group: 'north' });
  const { id, questions } = await ana.retrospectives.schedule({ group: 'north' });
  for (const [place, person] of [ana, rui].entries())
    await person.retrospectives.reflect({ id, reflections: [{ question: questions[0]!, text: marks[place]! }] });
  const values = [id, house.group('north'), 'north', decision.ref];
  return { house, ana, rui, tim, zoe, id, values };
}

test('whatever anybody reads, nobody is shown what another wrote before it is revealed', async () => {
  const { ana, rui, tim, zoe, values } = await sealed();
  const others = { tim, zoe };
  const { leaks, asked } = await walkReads(operations, others, values, marks);
  expect(leaks).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  expect((await walkReads(ours, { ana }, values, [marks[1]!])).leaks).toEqual([]);
  expect((await walkReads(ours, { rui }, values, [marks[0]!])).leaks).toEqual([]);
});

test('the walk would find it: whoever wrote it reads it, and after the reveal everybody does', async () => {
  const { ana, rui, zoe, id, values, house } = await sealed();
  expect((await walkReads(ours, { ana }, values, [marks[0]!])).leaks.join()).toContain('retrospectives.show');
  for (const person of [ana, rui]) {
    const { yours } = await person.retrospectives.show({ id });
    await person.retrospectives.reflect({ id, reflections: yours!.reflections, openly: true });
  }
  await rui.retrospectives.reveal({ id });
  const found = (await walkReads(ours, { zoe }, values, marks)).leaks.join();
  expect(found).toContain('retrospectives.show');
  expect(found).toContain('trail.show');
  const { rows } = await sql`select 1 from retrospective_reflections where network_id = ${house.network}`.execute(
    house.ground.database.db,
  );
  expect(rows).toEqual([]);
});

test('neither a step nor a refusal tells of what is sealed', async () => {
  const { house, tim, zoe, id } = await sealed();
  const { rows } = await sql<{ told: string }>`select coalesce(payload::text, '') || event as told from steps
    where network_id = ${house.network}`.execute(house.ground.database.db);
  expect(rows.map(({ told }) => told).join()).not.toMatch(new RegExp(marks.join('|')));
  const acts = [
    () => tim.retrospectives.reveal({ id }),
    () => zoe.retrospectives.reveal({ id }),
    () => tim.retrospectives.group({ id, themes: [{ title: 'A', reflections: ['x'] }] }),
    () => tim.retrospectives.note({ id, theme: 'x', text: 'So' }),
    () => zoe.retrospectives.reflect({ id, reflections: [] }),
  ];
  for (const act of acts) {
    const error = await act().then(
      () => 'done',
      (refused: unknown) => `${String(refused)} ${JSON.stringify((refused as { details?: unknown }).details)}`,
    );
    expect(error).not.toMatch(new RegExp(`done|${marks.join('|')}`));
  }
});
