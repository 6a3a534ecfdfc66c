// Whether a share is larger in one group than in the rest, exactly and however small both are.
import { logGamma } from '#measures/statistics/special-functions.ts';

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * Fisher's exact test, one-sided: the chance of at least `yesIn` among the `triedIn`, where `yesIn + yesOut` of all those
 * tried in both are spread by chance. In (0, 1]; 1 where nothing was tried on one side. Source: Fisher, 1935.
 */
export function fisherLarger(yesIn: number, triedIn: number, yesOut: number, triedOut: number): number {
  const yes = yesIn + yesOut;
  if (triedIn === 0 || triedOut === 0) return 1;
  const all = logChoose(triedIn + triedOut, yes);
  let chance = 0;
  for (let k = Math.max(yesIn, yes - triedOut); k <= Math.min(triedIn, yes); k++) {
    const one = Math.exp(logChoose(triedIn, k) + logChoose(triedOut, yes - k) - all);
    // Chances rise to one peak and fall: what follows a negligible one adds nothing.
    if (one < 1e-17 * chance) break;
    chance += one;
  }
  return Math.min(1, Math.max(chance, Number.MIN_VALUE));
}
