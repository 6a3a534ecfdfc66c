import { expect, test } from 'vitest';
import { densityOf, type Rationale, specificity } from './specificity.ts';

const reason = (words: number, specifics: number, more: Partial<Rationale> = {}): Rationale => ({
  words,
  specifics,
  boilerplate: 0,
  citesRule: false,
  ...more,
});

const many = (count: number, make: (place: number) => Rationale) => Array.from({ length: count }, (_, i) => make(i));

test('below twenty reasons nothing is said of a group', () => {
  expect(specificity(many(19, () => reason(40, 4)))).toMatchObject({ state: 'no data', have: { rationales: 19 } });
});

test('what stands in many records is taken off, and a reason without words has nothing specific', () => {
  expect(densityOf(reason(50, 5))).toBe(10);
  expect(densityOf(reason(50, 5, { boilerplate: 0.5 }))).toBe(5);
  expect(densityOf(reason(0, 0))).toBe(0);
});

test('a group as specific as all others for the length of its reasons stands at none', () => {
  const own = many(20, (i) => reason(20 + i, 2));
  const found = specificity(own, own);
  expect(found.state === 'measured' && Math.abs(found.againstLength) < 1e-9).toBe(true);
});

test('a group that says less of its case than others at the same length is told so, with an interval', () => {
  const others = many(200, (i) => reason(20 + (i % 40), 3 + (i % 3)));
  const own = many(40, (i) => reason(20 + i, i % 2));
  const found = specificity(own, [...own, ...others]);
  expect(found.state === 'measured' && found.againstLengthInterval[1] < 0).toBe(true);
});

test('whoever cites a rule and says nothing of the case is counted among those who only cite', () => {
  const own = [
    ...many(10, () => reason(10, 0, { citesRule: true })),
    ...many(5, () => reason(10, 2, { citesRule: true })),
    ...many(5, () => reason(10, 0)),
  ];
  expect(specificity(own)).toMatchObject({ ruleOnly: 0.5, rationales: 20 });
});
