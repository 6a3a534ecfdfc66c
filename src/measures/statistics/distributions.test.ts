import { expect, test } from 'vitest';
import {
  betaQuantile,
  binomialShare,
  chiSquareTail,
  gammaQuantile,
  normalQuantile,
  normalTail,
  studentQuantile,
} from '#measures/statistics/distributions.ts';
import { betaShare, gammaShare, logGamma } from '#measures/statistics/special-functions.ts';

/** Reference values: SciPy 1.17.1, a library of its own making. */
const close = (found: number, known: number) => expect(found / known).toBeCloseTo(1, 10);

test('the special functions agree with published values', () => {
  close(logGamma(0.1), 2.252712651734206);
  close(logGamma(40), 106.63176026064345);
  close(logGamma(1000), 5905.220423209181);
  close(gammaShare(0.5, 0.2), 0.47291074313446196);
  close(gammaShare(3, 2.5), 0.45618688411667035);
  close(gammaShare(200, 180), 0.07485803498415958);
  close(betaShare(0.5, 0.5, 0.3), 0.36901011956554536);
  close(betaShare(4.5, 36.5, 0.1), 0.471127762147534);
  close(betaShare(100, 140, 0.45), 0.8524308904231337);
});

test('quantiles agree with published values', () => {
  close(gammaQuantile(0.025, 1), 0.025317807984289876);
  close(gammaQuantile(0.975, 5), 10.241588675403694);
  close(gammaQuantile(0.975, 101), 121.62679379242638);
  close(betaQuantile(0.025, 4.5, 36.5), 0.0347067559792713);
  close(betaQuantile(0.975, 4.5, 36.5), 0.22044848684186186);
  close(normalQuantile(0.975), 1.959963984540054);
  close(normalQuantile(0.05), -1.6448536269514729);
  close(studentQuantile(0.975, 19), 2.0930240544083087);
  close(studentQuantile(0.975, 4), 2.7764451051977934);
});

test('tails agree with published values', () => {
  close(normalTail(-1.2), 0.8849303297782918);
  close(normalTail(1.96), 0.024997895148220435);
  close(chiSquareTail(3.841458820694124, 1), 0.05);
  close(chiSquareTail(10, 4), 0.04042768199451279);
  close(binomialShare(3, 20, 0.2), 0.41144886195656893);
  close(binomialShare(50, 240, 0.2), 0.6615928825714079);
  expect(binomialShare(-1, 20, 0.2)).toBe(0);
  expect(binomialShare(20, 20, 0.2)).toBe(1);
});
