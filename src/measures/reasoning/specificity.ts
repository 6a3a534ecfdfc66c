// Whether a group gives the reasons of its own case, or cites the rule: read over all its reasons together, never over a person's.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { clusterBootstrap, percentileInterval } from '#measures/statistics/bootstrap.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

const LEAST = { rationales: 20 };

/** One reason, counted. */
export interface Rationale {
  readonly words: number;
  /** Numbers, cases, names and named constraints in it. */
  readonly specifics: number;
  /** The share of it that many records have in the same field (K09), in [0, 1]. */
  readonly boilerplate: number;
  readonly citesRule: boolean;
}

export interface Specificity {
  readonly rationales: number;
  /** Specifics per 100 words, boilerplate taken off. */
  readonly per100Words: number;
  readonly interval: Interval;
  /** The same less what reasons of such length have in the network, per 100 words; 0 is as all others. */
  readonly againstLength: number;
  readonly againstLengthInterval: Interval;
  /** The share of reasons that cite a rule and say nothing of the case. */
  readonly ruleOnly: number;
  readonly ruleOnlyInterval: Interval;
}

/** Specifics per 100 words, less the share of it that is boilerplate; 0 for a reason without words. */
export const densityOf = ({ words, specifics, boilerplate }: Rationale): number =>
  words === 0 ? 0 : (100 * specifics * (1 - boilerplate)) / words;

/** Cites a rule, and has nothing of its own case. */
export const isRuleOnly = (rationale: Rationale): boolean =>
  rationale.citesRule && rationale.specifics * (1 - rationale.boilerplate) < 1;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const lengthOf = ({ words }: Rationale) => Math.log(1 + words);

/** The least-squares line of density on the logarithm of the length: short reasons are dense by their shortness alone. */
function lineThrough(all: readonly Rationale[]): (rationale: Rationale) => number {
  const [x, y] = [all.map(lengthOf), all.map(densityOf)];
  const [mx, my] = [meanOf(x), meanOf(y)];
  const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  const slope = spread === 0 ? 0 : x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / spread;
  return (rationale) => my + slope * (lengthOf(rationale) - mx);
}

/**
 * K33, specificity of a group's rationales: mean specifics per 100 words with boilerplate taken off, with its bootstrap
 * interval; the same as a residual from the line on log length through all rationales of the network (the group's among
 * them); and the share that only cites a rule, with its Wilson interval. Abstains below 20 rationales of the group. Of a
 * group and never of a person. Validated by blind rating only: show it beside the reasons themselves.
 */
export function specificity(own: readonly Rationale[], all: readonly Rationale[] = own): Result<Specificity> {
  const lack = lacking({ rationales: own.length }, LEAST);
  if (lack) return lack;
  const expected = lineThrough(all);
  const residual = (rationale: Rationale) => densityOf(rationale) - expected(rationale);
  const between = (value: (rationale: Rationale) => number) =>
    percentileInterval(clusterBootstrap(own, (sample) => meanOf(sample.map(value))));
  const ruleOnly = own.filter(isRuleOnly).length;
  return measured({
    rationales: own.length,
    per100Words: meanOf(own.map(densityOf)),
    interval: between(densityOf),
    againstLength: meanOf(own.map(residual)),
    againstLengthInterval: between(residual),
    ruleOnly: ruleOnly / own.length,
    ruleOnlyInterval: wilsonInterval(ruleOnly, own.length),
  });
}
