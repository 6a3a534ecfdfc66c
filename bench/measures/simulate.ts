/** What every bench of a measure needs: how often, and how a row is printed. `BENCH_SCALE` makes all of it shorter or longer. */
import { quantileOf } from '#measures/statistics/bootstrap.ts';
import type { Random } from '#measures/statistics/random.ts';
import { say } from '../timing.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
export const times = (count: number) => Math.max(20, Math.round(count * scale));
export const figure = (value: number, digits = 3) => value.toFixed(digits).replace(/^(-?)0\./, '$1.');
export const row = (measure: string, reached: string, heldAgainst = '') =>
  say(measure, reached.padEnd(30), heldAgainst);

/** The share of so many runs of which something is true. */
export function share(count: number, isTrue: () => boolean): number {
  let found = 0;
  for (let run = 0; run < times(count); run++) if (isTrue()) found++;
  return found / times(count);
}

export const median = (values: number[]) =>
  quantileOf(
    values.sort((a, b) => a - b),
    0.5,
  );
export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const draw = (count: number, chance: number, random: Random) =>
  Array.from({ length: count }, () => random() < chance);
