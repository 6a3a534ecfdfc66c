import { expect, test } from 'vitest';
import { writeAgo, writeDay } from './time.tsx';

const now = new Date(2026, 10, 21, 23, 30);

test('What was saved earlier today was saved today', () => {
  expect(writeAgo(new Date(2026, 10, 21, 0, 10).toISOString(), 'en', now)).toBe('today');
  expect(writeAgo(new Date(2026, 10, 20, 23, 50).toISOString(), 'en', now)).toBe('yesterday');
});

test('Days far off are told in weeks, months and years', () => {
  expect(writeAgo('2026-11-01', 'en', now)).toBe('3 weeks ago');
  expect(writeAgo('2026-06-20', 'en', now)).toBe('5 months ago');
  expect(writeAgo('2023-11-20', 'en', now)).toBe('3 years ago');
  expect(writeAgo('2026-11-24', 'en', now)).toBe('in 3 days');
});

test('A day is written as precisely as it is known', () => {
  expect(writeDay('2025', 'en')).toBe('2025');
  expect(writeDay('2025-03', 'en')).toBe('March 2025');
  expect(writeDay('2025-03-04', 'en-GB')).toBe('4 Mar 2025');
});
