/** How one group has answered a probe from round to round: its mean, how sure that is, and how wide answers lie; no more. */
import { z } from 'zod';
import { studentQuantile } from '#measures/statistics/distributions.ts';
import type { Field } from './field.ts';
import { fewestAnswers } from './kinds.ts';

export const coursePoint = z
  .object({
    mean: z.number().describe('From 1 to 5'),
    low: z.number().describe('The 95 % interval of the mean'),
    high: z.number(),
    spread: z.number().describe('The standard deviation of the answers, in points'),
  })
  .nullable()
  .describe('Null where fewer than five people answered');
export type CoursePoint = z.output<typeof coursePoint>;

const rounded = (value: number) => Math.round(value * 1000) / 1000;

function pointOf(values: readonly number[]): CoursePoint {
  const count = values.length;
  if (count < fewestAnswers) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  const half = (studentQuantile(0.975, count - 1) * spread) / Math.sqrt(count);
  return {
    mean: rounded(mean),
    low: rounded(Math.max(1, mean - half)),
    high: rounded(Math.min(5, mean + half)),
    spread: rounded(spread),
  };
}

/** For each of these probes, a point for each round. */
export function courseOf(
  { rounds, rows }: Field,
  groups: readonly string[],
  probes: readonly string[],
): CoursePoint[][] {
  const own = rows.filter(({ group }) => groups.includes(group));
  const byRound = rounds.map(({ id }) => own.filter(({ round }) => round === id));
  return probes.map((probe) =>
    byRound.map((answered) => pointOf(answered.flatMap(({ answers }) => answers[probe] ?? []))),
  );
}

/** The shares of five answers that agree and of facts that are right need whole answers: given to measures, never shown. */
export const lastCounts = ({ rounds, rows }: Field, group: string): number => {
  const last = rounds.at(-1)?.id;
  return rows.filter((row) => row.round === last && row.group === group).length;
};
