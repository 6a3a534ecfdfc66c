import { expect, test } from 'vitest';
import { shareLeft } from './table.tsx';

test('the ring of a seat is full on its first day, and gone on its last', () => {
  const term = { from: '2026-01-01', until: '2026-07-01' };
  expect(shareLeft(term, '2026-01-01')).toBe(1);
  expect(shareLeft(term, '2026-07-01')).toBe(0);
  expect(shareLeft(term, '2026-04-02')).toBeCloseTo(0.5, 2);
  expect(shareLeft(term, '2027-01-01')).toBe(0);
  expect(shareLeft({ from: '2026-01-01', until: '2026-01-01' }, '2026-01-01')).toBe(0);
});
