import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearsWithin } from './years.ts';

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

test('Every year that begins within the span is written where there is room', () => {
  expect(yearsWithin(span('2023-03-01', '2026-11-21'), 1000, 44)).toEqual([2024, 2025, 2026]);
  expect(yearsWithin(span('2026-03-01', '2026-11-21'), 1000, 44)).toEqual([]);
});

test('Where there is little room only every second, third or fourth is written', () => {
  expect(yearsWithin(span('2010-06-01', '2026-11-21'), 360, 44)).toEqual([2013, 2016, 2019, 2022, 2025]);
});

test('Years that are written keep their room, however long the span and however narrow the line', () => {
  const begin = fc.integer({ min: 1950, max: 2025 });
  fc.assert(
    fc.property(begin, fc.integer({ min: 60, max: 1200 }), (year, width) => {
      const within = span(`${year}-05-05`, '2026-11-21');
      const written = yearsWithin(within, width, 44);
      const at = (it: number) => (Date.UTC(it, 0) / (within.to - within.from)) * width;
      const gaps = written.slice(1).map((it, index) => at(it) - at(written[index]!));
      expect(gaps.every((gap) => gap >= 43.9)).toBe(true);
    }),
  );
});
