/** What reviews lead to: how well the share of actions on the system and the return of factors are told from few of them. */
import { type FactorSeen, factorRecurrence, systemShare } from '#measures/reasoning/action-hierarchy.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';
import { figure, mean, row, share, times } from './simulate.ts';

const random = uniformNumbers(8);

/** Factors that are met again after exponential times, watched for a thousand days. */
function met(factors: number, meanDays: number, draw: Random): FactorSeen[] {
  const seen: FactorSeen[] = [];
  for (let factor = 0; factor < factors; factor++)
    for (let day = draw() * 600; day <= 1000; day += -Math.log(1 - draw()) * meanDays)
      seen.push({ factor: `f${factor}`, day });
  return seen;
}

export async function systemShareMeasure(): Promise<void> {
  const truth = 0.4;
  const covered = share(2000, () => {
    const actions = Array.from({ length: 20 }, () => (random() < truth ? ('strong' as const) : ('weak' as const)));
    const found = systemShare(actions);
    return found.state === 'measured' && found.interval[0] <= truth && truth <= found.interval[1];
  });
  row('K08 system share, 20 actions: interval holds the truth', figure(covered, 2), '.95 asked for');
}

export async function recurrenceMeasure(): Promise<void> {
  const truth = 1 - Math.exp(-180 / 400);
  const found = Array.from({ length: times(300) }, () => factorRecurrence(met(25, 400, random), 1000));
  const figures = found.flatMap((it) => (it.state === 'measured' ? [it] : []));
  const bias = mean(figures.map(({ within }) => within)) - truth;
  const held = figures.filter(({ interval: [low, high] }) => low <= truth && truth <= high).length / figures.length;
  row('K08 factor again within 180 days, 25 factors: bias', figure(bias), `truth ${figure(truth, 2)}`);
  row('… interval holds the truth', figure(held, 2), '.95 asked for');
}

export const reviewMeasures = [systemShareMeasure, recurrenceMeasure] as const;
