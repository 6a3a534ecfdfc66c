import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, drawSeats, lotOf, rotationFairness } from '#measures/authority/rotation.ts';

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    group: fc.constantFrom('north', 'south', 'east', 'west'),
    turns: fc.nat(3),
  }),
  { selector: ({ id }) => id, maxLength: 14 },
);
const seats = fc.nat(8);

const turnsOf = (all: readonly Candidate[], ids: readonly string[]) =>
  ids.map((id) => all.find((one) => one.id === id)!.turns);

test('as many are seated as there are seats or people, nobody twice', () => {
  fc.assert(
    fc.property(candidates, seats, fc.string(), (all, count, seed) => {
      const { seated } = drawSeats(all, count, seed);
      expect(seated).toHaveLength(Math.min(count, all.length));
      expect(new Set(seated).size).toBe(seated.length);
    }),
  );
});

test('nobody is seated before somebody who had fewer turns', () => {
  fc.assert(
    fc.property(candidates, seats, fc.string(), (all, count, seed) => {
      const { seated } = drawSeats(all, count, seed);
      const waiting = all.filter(({ id }) => !seated.includes(id)).map(({ turns }) => turns);
      expect(Math.max(-1, ...turnsOf(all, seated))).toBeLessThanOrEqual(Math.min(99, ...waiting));
    }),
  );
});

test('a group gets a second seat only when no group without one has anybody with as few turns', () => {
  fc.assert(
    fc.property(candidates, seats, fc.string(), (all, count, seed) => {
      const { seated } = drawSeats(all, count, seed);
      const groupOf = (id: string) => all.find((one) => one.id === id)!.group;
      for (const [index, id] of seated.entries()) {
        const before = seated.slice(0, index).map(groupOf);
        if (!before.includes(groupOf(id))) continue;
        const turns = turnsOf(all, [id])[0]!;
        const passedOver = all.filter((one) => !seated.slice(0, index + 1).includes(one.id) && one.turns === turns);
        for (const { group } of passedOver) expect(before).toContain(group);
      }
    }),
  );
});

test('the order in which people are listed makes no difference, and the seed does', () => {
  fc.assert(
    fc.property(candidates, seats, fc.string(), (all, count, seed) => {
      expect(drawSeats([...all].reverse(), count, seed)).toEqual(drawSeats(all, count, seed));
    }),
  );
  const ten = Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, group: `g${index}`, turns: 0 }));
  const draws = new Set(Array.from({ length: 20 }, (_, index) => drawSeats(ten, 3, `s${index}`).seated.join()));
  expect(draws.size).toBeGreaterThan(15);
});

test('drawing again and again from the same people keeps the turns within one of each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 25 }),
      fc.string(),
      (people, count, rounds, seed) => {
        const turns = new Map(Array.from({ length: people }, (_, index) => [`p${index}`, 0]));
        const sessions: (readonly string[])[] = [];
        for (let round = 0; round < rounds; round++) {
          const all = [...turns].map(([id, had], index) => ({ id, group: `g${index % 3}`, turns: had }));
          const { seated } = drawSeats(all, count, `${seed}/${round}`);
          for (const id of seated) turns.set(id, turns.get(id)! + 1);
          sessions.push(seated);
          expect(Math.max(...turns.values()) - Math.min(...turns.values())).toBeLessThanOrEqual(1);
        }
        const found = rotationFairness(sessions, [...turns.keys()]);
        expect(found.state).toBe(rounds >= people ? 'measured' : 'no data');
        if (found.state === 'measured' && rounds <= 2 * people) expect(found.fair).toBe(true);
      },
    ),
  );
});

test('everybody is as likely to be drawn', () => {
  const six = Array.from({ length: 6 }, (_, index) => ({ id: `p${index}`, group: `g${index}`, turns: 0 }));
  const counts = new Map<string, number>();
  for (let run = 0; run < 3000; run++)
    for (const id of drawSeats(six, 2, `run ${run}`).seated) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(100);
});

test('a lot is the hash that anybody can recompute', () => {
  const { seated, lots } = drawSeats(
    [
      { id: 'ana', group: 'n', turns: 0 },
      { id: 'bo', group: 's', turns: 0 },
    ],
    1,
    '2026-11',
  );
  const hash = (id: string) => createHash('sha256').update(`2026-11:${id}`).digest('hex');
  expect(lots.map(({ lot }) => lot)).toEqual([hash('ana'), hash('bo')].sort());
  expect(seated).toEqual([lots[0]!.id]);
  expect(lotOf('a', 'b')).toBe('6783a31eabf68ccc0660f935c0826282bdd2241f3a80a9f2d10d59aea9ebb5d8');
});

test('fairness is 1 when turns went round, 1/n when one had them all, and not said below n sessions', () => {
  const round = [['a'], ['b'], ['c'], ['a'], ['b'], ['c']];
  expect(rotationFairness(round, ['a', 'b', 'c'])).toMatchObject({ spread: 0, jain: 1, fair: true, sessions: 6 });
  expect(rotationFairness([['a'], ['a'], ['a']], ['a', 'b', 'c'])).toMatchObject({
    spread: 3,
    jain: 1 / 3,
    fair: false,
  });
  expect(rotationFairness([['a'], ['a'], ['a'], ...round], ['a', 'b', 'c'])).toMatchObject({ spread: 0, sessions: 6 });
  expect(rotationFairness([['a'], ['b']], ['a', 'b', 'c'])).toEqual({
    state: 'no data',
    have: { sessions: 2, eligible: 3 },
    need: { sessions: 3, eligible: 2 },
  });
  expect(rotationFairness([['x'], ['x']], ['a', 'b'])).toMatchObject({ jain: 1, fair: true });
});
