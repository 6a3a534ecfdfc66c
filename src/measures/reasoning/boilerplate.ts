// Whether a field is filled with words that say nothing: it is the field that is judged, and proposed for removal.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { quantileOf } from '#measures/statistics/bootstrap.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

const LEAST = { records: 40 };
/** Fewer words than this that mean something are an empty field with something in it. */
const SUBSTANCE = 6;
/** A text of which half is boilerplate is filled in. */
const HALF = 0.5;

/** What one record has in the field. */
export interface Filling {
  /** The share of its five-word pieces that many other records have in the same field; null where it is too short for one. */
  readonly share: number | null;
  /** Its words that mean something. */
  readonly contentWords: number;
  /** How much of it stands in the group's record before it (Jaccard); null for the first. */
  readonly likePrevious: number | null;
}

export interface FieldJudgement {
  readonly records: number;
  /** The mean boilerplate share, those without a piece left out; undefined where all are. */
  readonly boilerplate: number | undefined;
  /** The share of records in which the field is boilerplate by half or more, or has next to no words. */
  readonly hollow: number;
  readonly interval: Interval;
  readonly empty: number;
  /** The middle likeness to the group's record before; undefined without any. */
  readonly sticky: number | undefined;
  /** More than half of all fillings are hollow, and the interval says so: it is worth asking whether anybody needs the field. */
  readonly dispensable: boolean;
}

export const isHollow = ({ share, contentWords }: Filling): boolean =>
  contentWords < SUBSTANCE || (share !== null && share >= HALF);

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * K09, boilerplate in one field over the records that have something in it: the share of hollow fillings (a boilerplate
 * share of .5 or more, or fewer than six words that mean something) with its Wilson interval, the mean boilerplate share,
 * and how sticky the field is from one record of a group to the next. All shares in [0, 1]. Abstains below 40 records.
 * It judges a field and never whoever filled it in. Source: Dyer, Lang & Stice-Lawrence, 2017 (boilerplate); Cohen, Malloy
 * & Nguyen, “Lazy Prices” (stickiness); Meyer & Rowan, 1977 (ceremony).
 */
export function fieldBoilerplate(fillings: readonly Filling[]): Result<FieldJudgement> {
  const have = { records: fillings.length };
  const lack = lacking(have, LEAST);
  if (lack) return lack;
  const hollow = fillings.filter(isHollow).length;
  const interval = wilsonInterval(hollow, fillings.length);
  const likenesses = fillings.flatMap(({ likePrevious }) => likePrevious ?? []).sort((a, b) => a - b);
  return measured({
    records: fillings.length,
    boilerplate: meanOf(fillings.flatMap(({ share }) => share ?? [])),
    hollow: hollow / fillings.length,
    interval,
    empty: fillings.filter(({ contentWords }) => contentWords < SUBSTANCE).length / fillings.length,
    sticky: likenesses.length === 0 ? undefined : quantileOf(likenesses, 0.5),
    dispensable: interval[0] > HALF,
  });
}
