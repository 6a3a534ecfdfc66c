import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { isExpired, isStale, stateOf } from './rules.ts';

const start = '2026-01-01';
const day = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(start, days));
const instant = day.map((it) => `${it}T12:00:00.000Z`);
const by = 'prs_01k9z3e6q8f5v9w2x7y4r1t0ab' as const;
const anything = fc.record({
  assumption: fc.record({
    fall: fc.option(instant.map((at) => ({ at, why: 'So', by }))),
    expiresOn: fc.option(day),
  }),
  disputes: fc.array(instant.map((createdAt) => ({ createdAt }))),
  today: day,
});

test('what has fallen is fallen, whatever else; then disputed, then expired; only what is none of these is held', () => {
  fc.assert(
    fc.property(anything, ({ assumption, disputes, today }) => {
      const { state } = stateOf(assumption, disputes, today);
      expect(state === 'fallen').toBe(assumption.fall !== null);
      expect(state === 'disputed').toBe(assumption.fall === null && disputes.length > 0);
      expect(state === 'held').toBe(assumption.fall === null && disputes.length === 0 && !isExpired(assumption, today));
    }),
  );
});

test('what is not held says since when: its fall, the first dispute, the day after its last', () => {
  fc.assert(
    fc.property(anything, ({ assumption, disputes, today }) => {
      const { state, since } = stateOf(assumption, disputes, today);
      if (state === 'held') expect(since).toBeNull();
      if (state === 'fallen') expect(since).toBe(assumption.fall?.at);
      if (state === 'disputed') for (const { createdAt } of disputes) expect(since! <= createdAt).toBe(true);
      if (state === 'expired') expect(since!.slice(0, 10)).toBe(daysAfter(assumption.expiresOn!, 1));
    }),
  );
});

test('as days go by, an assumption expires once and never holds again of itself', () => {
  fc.assert(
    fc.property(anything, fc.nat(500), ({ assumption, today }, later) => {
      const [now, then] = [today, daysAfter(today, later)].map((it) => stateOf(assumption, [], it).state);
      if (now !== 'held') expect(then).toBe(now);
    }),
  );
});

test('the last day on which something is taken for true is still a good one', () => {
  expect(stateOf({ fall: null, expiresOn: start }, [], start).state).toBe('held');
  expect(stateOf({ fall: null, expiresOn: start }, [], daysAfter(start, 1)).state).toBe('expired');
});

test('what was looked at half a year ago asks to be looked at from the next day on', () => {
  expect(isStale({ checkedOn: start }, daysAfter(start, 180))).toBe(false);
  expect(isStale({ checkedOn: start }, daysAfter(start, 181))).toBe(true);
});
