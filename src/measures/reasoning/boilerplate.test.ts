import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filling, fieldBoilerplate } from './boilerplate.ts';

const written: Filling = { share: 0, contentWords: 20, likePrevious: 0.1 };
const filled: Filling = { share: 0.9, contentWords: 20, likePrevious: 0.8 };
const short: Filling = { share: null, contentWords: 2, likePrevious: null };

const of = (...counts: [Filling, number][]) =>
  fieldBoilerplate(counts.flatMap(([filling, count]) => Array.from({ length: count }, () => filling)));

test('below forty records nothing is said of a field', () => {
  expect(of([filled, 39])).toEqual({ state: 'no data', have: { records: 39 }, need: { records: 40 } });
});

test('a field that is mostly filled in is worth asking about', () => {
  expect(of([filled, 30], [short, 6], [written, 4])).toMatchObject({
    hollow: 0.9,
    empty: 0.15,
    dispensable: true,
    sticky: 0.8,
  });
});

test('a field in which most people write something of their own is not', () => {
  expect(of([filled, 10], [written, 30])).toMatchObject({ hollow: 0.25, dispensable: false });
});

test('where half is hollow by chance, the interval keeps the field', () => {
  expect(of([filled, 22], [written, 18])).toMatchObject({ hollow: 0.55, dispensable: false });
});

test('shares stay between none and all, whatever was filled in', () => {
  const filling = fc.record({
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    contentWords: fc.nat(50),
    likePrevious: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(filling, { minLength: 40, maxLength: 80 }), (fillings) => {
      const found = fieldBoilerplate(fillings);
      if (found.state !== 'measured') throw new Error('There is enough to say something.');
      for (const share of [found.hollow, found.empty, found.boilerplate ?? 0, found.sticky ?? 0])
        expect(share >= 0 && share <= 1).toBe(true);
      expect(found.empty).toBeLessThanOrEqual(found.hollow);
    }),
  );
});
