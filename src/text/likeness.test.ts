import { expect, test } from 'vitest';
import { meanDistance } from '#text/likeness.ts';

test('options in the same words lie at nothing from one another, and those without a common word at one', () => {
  expect(meanDistance(['Charge two euros a day', 'Charge two euros a day'])).toBeCloseTo(0, 12);
  expect(meanDistance(['Charge two euros a day', 'Phone the borrower'])).toBe(1);
});

test('rewording a little leaves texts near, and the order makes no difference', () => {
  const texts = ['We charge a fee of two euros', 'A fee of two euros is charged', 'We phone whoever is late'];
  const found = meanDistance(texts)!;
  expect(meanDistance(texts.slice(0, 2))!).toBeLessThan(0.2);
  expect(found).toBeGreaterThan(0.5);
  expect(meanDistance([...texts].reverse())).toBeCloseTo(found, 12);
});

test('with fewer than two texts that say anything there is nothing to compare', () => {
  expect(meanDistance([])).toBeUndefined();
  expect(meanDistance(['Phone them', '…', ''])).toBeUndefined();
});
