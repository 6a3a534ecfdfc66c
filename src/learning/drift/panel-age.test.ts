import { expect, test } from 'vitest';
import { isWornOut } from './panel-age.ts';

const rounds = Array.from({ length: 40 }, (_, round) => `r${round}`);
const answered = (people: readonly string[], from: number, until: number) =>
  rounds.slice(from, until).flatMap((round) => people.map((respondent) => ({ round, respondent })));

const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

test('a panel of the same people goes on, and ends with the horizon for which the limits hold', () => {
  expect(isWornOut(answered(eight, 0, 20), rounds, 'r20')).toBe(false);
  expect(isWornOut(answered(eight, 0, 33), rounds, 'r33')).toBe(false);
  expect(isWornOut(answered(eight, 0, 34), rounds, 'r34')).toBe(true);
});

test('it begins anew when a fifth of those who answer have no baseline yet, and not for one of eight', () => {
  const old = answered(eight.slice(0, 6), 0, 12);
  expect(isWornOut([...old, ...answered(['x'], 11, 12)], rounds, 'r12')).toBe(false);
  expect(isWornOut([...old, ...answered(['x', 'y'], 11, 12)], rounds, 'r12')).toBe(true);
  expect(isWornOut([...old, ...answered(['x', 'y'], 8, 12)], rounds, 'r12')).toBe(false);
});

test('nothing begins anew before a baseline stands, or in the midst of a round', () => {
  expect(isWornOut([], rounds, 'r0')).toBe(false);
  const young = [...answered(eight.slice(0, 3), 0, 8), ...answered(['x', 'y'], 7, 8)];
  expect(isWornOut(young, rounds, 'r8')).toBe(false);
  expect(isWornOut(answered(eight, 0, 34), rounds, 'r33')).toBe(false);
});
