import { expect, test } from 'vitest';
import type { Frame } from './field.ts';
import { renewedSince, steadySince } from './turnover.ts';

const frame = (rounds: readonly (readonly string[])[]): Frame => ({
  rounds: rounds.map((_, place) => ({ id: `prd_${place}`, probes: [], opensOn: '2025-01-01', closesOn: '2025-01-07' })),
  probes: new Map(),
  anonymous: new Set(['north']),
  members: new Map([['north', rounds]]),
  alarms: [],
});

const ten = [...'abcdefghij'];

test('who has come and who has gone are counted alike, and a group under pseudonyms is never new', () => {
  const seen = frame([ten, [...ten, 'x'], ten.slice(1), [...'vwxyz', ...ten.slice(5)]]);
  expect(renewedSince(seen, ['north'], 0, 1)).toBeCloseTo(1 / 11);
  expect(renewedSince(seen, ['north'], 0, 2)).toBeCloseTo(1 / 10);
  expect(renewedSince(seen, ['north', 'west'], 0, 3)).toBe(0.5);
  expect(renewedSince(seen, ['west'], 0, 3)).toBe(0);
});

test('comparing begins anew with the round in which too many are new, and not before', () => {
  const one = ['k', ...ten.slice(1)];
  const two = ['k', 'l', ...ten.slice(2)];
  expect(steadySince(frame([ten, one, one, one]), ['north'], 0)).toBe(0);
  expect(steadySince(frame([ten, one, two, two]), ['north'], 0)).toBe(2);
  expect(steadySince(frame([ten, one, two, two]), ['north'], 1)).toBe(1);
  expect(steadySince(frame([[], []]), ['north'], 0)).toBe(0);
});
