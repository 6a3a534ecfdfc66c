import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredRounds, dayOfRound } from '#testing/drifting-groups.ts';
import { testHouse } from '#testing/house.ts';

test('of a probe that fewer than five of a group have answered no spread is told', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  const [first, ...rest] = await answeredRounds(house, zoe, { groups: ['north', 'west'], people: 8, rounds: 1 });
  house.setClock(dayOfRound(1));
  await sql`update probe_answers set answers = answers - ${first!}
    where network_id = ${house.network} and respondent in ('west0', 'west1', 'west2', 'west3')`.execute(
    house.ground.database.db,
  );
  const { snapshot } = await ana.drift.show({});
  expect(snapshot.state).toBe('measured');
  expect(snapshot.probes.map(({ probe }) => probe).sort()).toEqual([...rest].sort());
  expect((await ana.drift.show({})).snapshot).toEqual(snapshot);
});
