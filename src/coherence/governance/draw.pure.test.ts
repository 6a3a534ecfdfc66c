import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate } from '#measures/authority/rotation.ts';
import { drawFreeSeats, fairnessOf, seedOf } from './draw.ts';

const seed = seedOf('0'.repeat(64), '2026-11-21');
const nobody: string[] = [];
const candidate = (id: string, group: string, turns = 0): Candidate => ({ id, group, turns });

/** The candidates who were drawn, in the order of the draw. */
const drawSeats = (candidates: Candidate[], places: number, seated: string[], lot: string) =>
  drawFreeSeats(candidates, places, seated, lot).map((id) => candidates.find((it) => it.id === id)!);

test('a seed is made again with nothing but sha256sum', () => {
  expect(seed).toBe('c6275c3cd70f3de1f6be861b90ed9d927be4cc9eec285e5d76a5c2ffbb5e2b1f');
});

test('who has had fewer turns comes first, whatever the lot says', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), fc.nat(12), fc.string(), (turns, places, lot) => {
      const candidates = turns.map((some, place) => candidate(`p${place}`, `g${place % 3}`, some));
      const drawn = drawSeats(candidates, places, nobody, lot);
      const left = candidates.filter((it) => !drawn.includes(it));
      expect(drawn).toHaveLength(Math.min(places, candidates.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const one of drawn) for (const other of left) expect(one.turns).toBeLessThanOrEqual(other.turns);
    }),
  );
});

test('over any number of draws, nobody who stays in has two turns more than anybody else', () => {
  const rounds = fc.array(fc.record({ places: fc.integer({ min: 1, max: 5 }), lot: fc.string() }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), rounds, (people, groups, draws) => {
      const turns = new Map(Array.from({ length: people }, (_, place) => [`p${place}`, 0]));
      for (const { places, lot } of draws) {
        const candidates = [...turns].map(([person, some], place) => candidate(person, `g${place % groups}`, some));
        for (const { id } of drawSeats(candidates, places, nobody, lot)) turns.set(id, turns.get(id)! + 1);
        const counts = [...turns.values()];
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('no group has two seats while another with the same turns has none', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }), fc.nat(8), fc.string(), (groups, places, lot) => {
      const candidates = groups.map((group, place) => candidate(`p${place}`, `g${group}`));
      const drawn = drawSeats(candidates, places, nobody, lot).map(({ group }) => group);
      const seats = (group: string) => drawn.filter((it) => it === group).length;
      const waiting = new Set(candidates.map(({ group }) => group).filter((group) => seats(group) === 0));
      if (waiting.size > 0) for (const group of new Set(drawn)) expect(seats(group)).toBe(1);
    }),
  );
});

test('the order in which people volunteered does not matter, and another head of the trail draws others', () => {
  const candidates = Array.from({ length: 30 }, (_, place) => candidate(`prs_${place}`, `g${place}`));
  const drawn = drawSeats(candidates, 5, nobody, seed);
  expect(drawSeats([...candidates].reverse(), 5, nobody, seed)).toEqual(drawn);
  expect(drawSeats(candidates, 5, nobody, seedOf('1'.repeat(64), '2026-11-21'))).not.toEqual(drawn);
  expect(drawSeats(candidates, 5, nobody, seedOf('0'.repeat(64), '2026-11-22'))).not.toEqual(drawn);
});

test('every lot wins about as often as every other', () => {
  const candidates = Array.from({ length: 4 }, (_, place) => candidate(`prs_${place}`, `g${place}`));
  const wins = new Map<string, number>();
  for (let draw = 0; draw < 4000; draw++) {
    const [first] = drawSeats(candidates, 1, nobody, seedOf(String(draw), '2026-11-21'));
    wins.set(first!.id, (wins.get(first!.id) ?? 0) + 1);
  }
  const chiSquare = [...wins.values()].reduce((sum, won) => sum + (won - 1000) ** 2 / 1000, 0);
  expect(wins.size).toBe(4);
  expect(chiSquare).toBeLessThan(16.27);
});

test('the groups of those who sit already count when a free seat is drawn', () => {
  const candidates = [candidate('ana', 'north'), candidate('ben', 'south')];
  for (let lot = 0; lot < 20; lot++) {
    expect(drawFreeSeats(candidates, 1, ['north', 'west'], String(lot))).toEqual(['ben']);
    expect(drawFreeSeats(candidates, 1, ['south'], String(lot))).toEqual(['ana']);
  }
});

test('whether turns went round is said of five or more, once there were as many draws', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const volunteer = (person: string) => ({ person: person as never, group: 'g' as never, since: '1', until: null });
  const draw = (...drawn: string[]) => ({ at: '2', drawn }) as never;
  const circle = (some: string[], draws: never[]) => fairnessOf({ volunteers: some.map(volunteer), draws });
  const draws = people.map((person) => draw(person));
  expect(circle(people, draws)).toMatchObject({ state: 'measured', spread: 0, jain: 1, fair: true, sessions: 5 });
  expect(circle(people, [...draws.slice(1), draw('e')])).toMatchObject({ spread: 2, fair: false });
  expect(circle(people, draws.slice(1)).state).toBe('no data');
  expect(circle(people.slice(1), draws).state).toBe('no data');
  expect(fairnessOf(null).state).toBe('no data');
});
