import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, instantOf, isDay, readPast } from './past.ts';

test('A day means its end, by the clock of whoever reads: nothing of the next day, and nothing of it is missing', () => {
  const noon = fc.date({ min: new Date(2000, 0, 1, 12), max: new Date(2099, 0, 1, 12), noInvalidDate: true });
  fc.assert(
    fc.property(noon, (date) => {
      const day = dayOf(date.toISOString());
      expect(isDay(day)).toBe(true);
      expect(instantOf(day) >= date.toISOString()).toBe(true);
      expect(dayOf(instantOf(day))).toBe(day);
      expect(dayOf(new Date(Date.parse(instantOf(day)) + 1).toISOString())).not.toBe(day);
    }),
  );
});

test('An instant stays as it is, written as the server reads it', () => {
  expect(instantOf('2026-06-10T09:30:00Z')).toBe('2026-06-10T09:30:00.000Z');
});

test.each(['2024-12-20', '2026-06-10T09:30:00.123Z'])('%s can be travelled to', (past) => {
  expect(readPast(past)).toBe(past);
});

test.each([
  'yesterday',
  '2024',
  '2024-13-40',
  '2026-06-10T99:30:00Z',
  '',
  7,
  undefined,
])('%s leads to no day and shows the present', (past) => {
  expect(readPast(past)).toBeUndefined();
});
