import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnonymousRound, anonymousDrift } from '#measures/drift/anonymous-drift.ts';
import { type Answers, assumptionDivergence } from '#measures/drift/assumption-divergence.ts';
import { baselineOf, movementBy, type PanelPerson } from '#measures/drift/drift-panel.ts';
import { silentDrift } from '#measures/drift/silent-drift.ts';
import { understandingLag } from '#measures/drift/understanding-lag.ts';
import { drawBelow, type Random, shuffled, uniformNumbers } from '#measures/statistics/random.ts';

const answer = (random: Random) => 1 + drawBelow(5, random);
const many = <T>(count: number, make: (place: number) => T) => Array.from({ length: count }, (_, place) => make(place));
const answers = (random: Random, probes = 8): Answers => many(probes, () => answer(random));

/** Nobody has a view of their own, and nobody moves, unless told to. */
function panel(random: Random, sizes: readonly [number, number], rounds = 12, moved = 0): PanelPerson[] {
  return ([0, 1] as const).flatMap((team) =>
    many(sizes[team], () => ({
      team,
      rounds: many(rounds, (round) =>
        many(8, (probe) => {
          const own = team === 0 && round >= 8 && probe < 4 ? moved : 0;
          return Math.min(5, 1 + drawBelow(3, random) + own);
        }),
      ),
    })),
  );
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
/** Draws are told apart by chance, so these are the same each time. */
const some = { numRuns: 12, seed: 83 };

test('which team is named first makes no difference to whether teams diverge', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = uniformNumbers(seed);
      const [one, other] = [many(6, () => answers(random)), many(9, () => answers(random))];
      const a = assumptionDivergence([one, other], { times: 99 });
      const b = assumptionDivergence([shuffled(one, random), other], { times: 99 });
      if (a.state !== 'measured' || b.state !== 'measured') throw new Error('There is enough.');
      expect(b.probes.map(({ means }) => means)).toEqual(a.probes.map(({ means }) => means));
      const c = assumptionDivergence([other, one], { times: 99 });
      if (c.state !== 'measured') throw new Error('There is enough.');
      for (const [place, { spread }] of c.probes.entries()) expect(spread).toBeCloseTo(a.probes[place]!.spread);
    }),
    some,
  );
});

test('where teams do not differ, p is below any level about as often as the level says', () => {
  const random = uniformNumbers(7);
  const ps = many(300, () => {
    const found = assumptionDivergence([many(6, () => answers(random, 4)), many(6, () => answers(random, 4))], {
      times: 39,
      seed: drawBelow(1e6, random),
    });
    return found.state === 'measured' ? found.p : Number.NaN;
  });
  for (const level of [0.1, 0.25, 0.5, 0.75]) {
    const share = ps.filter((p) => p <= level + 1e-9).length / ps.length;
    expect(Math.abs(share - level)).toBeLessThan(0.09);
  }
});

test('teams that answer otherwise throughout diverge; whether, is said from eight people on, and where, from fifteen', () => {
  const team = (size: number, low: number) => many(size, (person) => many(8, () => low + (person % 2)));
  const at = (size: number) => assumptionDivergence([team(size, 1), team(size, 4)], { times: 199 });
  expect(at(4)).toEqual({
    state: 'no data',
    have: { teams: 2, people: 4, probes: 8 },
    need: { teams: 2, people: 5, probes: 1 },
  });
  expect(at(5)).toMatchObject({ tells: false, diverges: false });
  expect(at(8)).toMatchObject({ tells: true, diverges: true, p: 1 / 200 });
  const found = at(15);
  expect(
    found.state === 'measured' &&
      found.probes.every(({ located, spread, excess }) => located && spread === 3 && excess > 0.5),
  ).toBe(true);
});

test('with everybody of one mind nothing diverges, and every figure is finite', () => {
  const same = many(8, () => many(8, () => 3));
  const found = assumptionDivergence([same, same], { times: 99 });
  expect(found).toMatchObject({ ratio: 0, p: 1, diverges: false });
});

test('in which order people stand, and what the teams are called, moves no z beyond the chance of its draws', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = uniformNumbers(seed);
      const people = panel(random, [6, 8]);
      const swapped = shuffled(people, random).map((it) => ({ ...it, team: (1 - it.team) as 0 | 1 }));
      const [a, b] = [silentDrift(people, { probes: 8 }), silentDrift(swapped, { probes: 8, seed: 5 })];
      if (a.state !== 'measured' || b.state !== 'measured') throw new Error('There is enough.');
      for (const [place, { z }] of b.rounds.entries()) expect(Math.abs(z - a.rounds[place]!.z)).toBeLessThan(1);
      for (const [place, { difference }] of b.probes.entries())
        expect(difference).toBeCloseTo(-a.probes[place]!.difference);
    }),
    some,
  );
});

test('a team that moves on half of the probes rings, and these probes are named with intervals beyond nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const found = silentDrift(panel(uniformNumbers(seed), [8, 8], 12, 2), { probes: 8 });
      if (found.state !== 'measured') throw new Error('There is enough.');
      expect(found.alarmAt).toBeDefined();
      for (const [probe, { moved, interval, difference }] of found.probes.entries()) {
        if (probe >= 4) continue;
        expect(moved).toBe(true);
        expect(interval[0]).toBeGreaterThan(0);
        expect(difference).toBeLessThan(4);
      }
    }),
    some,
  );
});

test('what both teams do together is no drift, and is told as such', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = uniformNumbers(seed);
      const people = panel(random, [8, 8], 12, 2).map((it, place) => ({ ...it, team: (place % 2) as 0 | 1 }));
      const both = people.map((it) => ({
        ...it,
        rounds: it.rounds.map((own, round) => own?.map((value) => Math.min(5, (value ?? 1) + (round >= 8 ? 1 : 0)))),
      }));
      const found = silentDrift(
        both.map((it) => ({ ...it, rounds: it.rounds.map((own) => own?.slice(4).concat(own.slice(4))) })),
        { probes: 8 },
      );
      if (found.state !== 'measured') throw new Error('There is enough.');
      expect(found.rounds.at(-1)!.together).toBe(true);
    }),
    some,
  );
});

test('nobody is held against anybody else’s baseline: a constant added to one person changes nothing of how they moved', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -2, max: 2 }), (seed, added) => {
      const [person] = panel(uniformNumbers(seed), [1, 0]);
      const other = { ...person!, rounds: person!.rounds.map((own) => own?.map((value) => value! + added)) };
      const moved = (it: PanelPerson) => Array.from(movementBy(it, baselineOf(it, 8)!, 11)!.moved);
      for (const [probe, value] of moved(other).entries()) expect(value).toBeCloseTo(moved(person!)[probe]!);
    }),
  );
});

test('a baseline takes three answers of the first eight rounds; of who came later, of their own first eight', () => {
  const none = undefined;
  const missedOne = { team: 0 as const, rounds: [none, none, [1], [2], [3], none, none, none, none, [5]] };
  expect(baselineOf(missedOne, 1)).toMatchObject({ end: 8, counts: [3], means: [2] });
  expect(movementBy(missedOne, baselineOf(missedOne, 1)!, 7)).toBeUndefined();
  expect(movementBy(missedOne, baselineOf(missedOne, 1)!, 8)).toBeUndefined();
  expect(movementBy(missedOne, baselineOf(missedOne, 1)!, 9)!.moved[0]).toBe(3);
  const late = {
    team: 0 as const,
    rounds: [none, none, none, none, none, none, [1], [2], [3], none, none, none, none],
  };
  expect(baselineOf(late, 1)).toMatchObject({ end: 14, counts: [3], means: [2] });
  expect(baselineOf({ team: 0, rounds: [[1], [1]] }, 1)).toBeUndefined();
  expect(baselineOf({ team: 0, rounds: [] }, 1)).toBeUndefined();
});

test('too few people, probes or rounds are said, and not measured', () => {
  const random = uniformNumbers(3);
  expect(silentDrift(panel(random, [4, 8]), { probes: 8 })).toMatchObject({ have: { people: 4 }, need: { people: 5 } });
  expect(silentDrift(panel(random, [8, 8], 8), { probes: 8 })).toMatchObject({
    have: { rounds: 8 },
    need: { rounds: 9 },
  });
  expect(silentDrift([], { probes: 8 })).toMatchObject({ state: 'no data' });
});

const anonymous = (people: readonly Pick<PanelPerson, 'team' | 'rounds'>[], random: Random): AnonymousRound[] =>
  many(12, (round) => {
    const of = (team: 0 | 1) =>
      shuffled(
        people.filter((it) => it.team === team).map((it) => it.rounds[round]!),
        random,
      );
    return [of(0), of(1)] as const;
  });

test('without names, who answered in which place makes no difference, and a team that moves rings', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const people = panel(uniformNumbers(seed), [8, 8], 12, 2);
      const [a, b] = [1, 2].map((order) => anonymousDrift(anonymous(people, uniformNumbers(order)), 8));
      expect(a!.state === 'measured' && a!.alarmAt !== undefined).toBe(true);
      if (a!.state !== 'measured' || b!.state !== 'measured') throw new Error('There is enough.');
      for (const [place, { z }] of b!.rounds.entries()) expect(z).toBeCloseTo(a!.rounds[place]!.z);
    }),
    some,
  );
  expect(anonymousDrift([], 8)).toMatchObject({ state: 'no data' });
});

test('without names, nothing is said of a round in which more than fifteen of a hundred people are new', () => {
  const people = panel(uniformNumbers(5), [8, 8], 12, 2);
  const rounds = anonymous(people, uniformNumbers(1));
  const renewed = (from: number, share: number) => many(12, (round) => (round < from ? 0.15 : share));
  const told = (shares: readonly number[]) => {
    const found = anonymousDrift(rounds, 8, shares);
    return found.state === 'measured' ? found.rounds.map(({ round }) => round) : found.state;
  };
  expect(told(renewed(12, 0))).toEqual([8, 9, 10, 11]);
  expect(told(renewed(10, 0.16))).toEqual([8, 9]);
  expect(told(renewed(8, 0.5))).toBe('no data');
});

test('without names, a probe that fewer than five of a group answer is not compared', () => {
  const people = panel(uniformNumbers(5), [8, 8], 12, 2).map((it, place) => ({
    ...it,
    rounds: it.rounds.map((own) => own!.map((value, probe) => (probe === 0 && place > 3 ? undefined : value))),
  }));
  const wider = people.map((it) => ({ ...it, rounds: it.rounds.map((own) => [...own, 3 as number | undefined]) }));
  const found = anonymousDrift(anonymous(wider, uniformNumbers(1)), 9);
  if (found.state !== 'measured') throw new Error('There is enough.');
  expect(found.probes[0]).toMatchObject({ people: 0, difference: 0, moved: false });
  expect(found.probes[1]).toMatchObject({ people: 5, moved: true });
  expect(anonymousDrift(anonymous(people, uniformNumbers(1)), 8)).toMatchObject({ state: 'no data' });
});

test('a change is known when four in five know; what is still unknown counts as at least so long', () => {
  const checks = (...right: number[]) =>
    right.map((count, place) => ({ day: 7 * (place + 1), right: count, asked: 5 }));
  const found = understandingLag([checks(1, 3, 4, 3), checks(4, 5), checks(0, 1), [{ day: 7, right: 4, asked: 4 }]]);
  if (found.state !== 'measured') throw new Error('There is enough.');
  expect(found.groups.map((it) => (it.state === 'measured' ? it.knownAfter : it.state))).toEqual([
    21,
    7,
    undefined,
    'no data',
  ]);
  expect(found.lag.median).toBe(21);
  expect(understandingLag([[{ day: 1, right: 4, asked: 4 }]])).toMatchObject({ state: 'no data' });
  expect(understandingLag([])).toMatchObject({ state: 'no data' });
});
