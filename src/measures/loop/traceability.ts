// Whether an outsider could say of a decision who made it, why, under which principle, and what else there was.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

const LEAST = { decisions: 30 };

/** What stands in a record, each of it resolved: a name that leads to somebody, a link that leads to a living record. */
export interface Traces {
  /** Who decided, or by what authority. */
  readonly who: boolean;
  /** A reason that is no boilerplate. */
  readonly why: boolean;
  readonly principle: boolean;
  /** At least two options. */
  readonly alternatives: boolean;
  /** At least one link to a record that still stands. */
  readonly livingLink: boolean;
}

export interface Traceability {
  readonly decisions: number;
  readonly share: number;
  readonly interval: Interval;
  /** The share of decisions that have each part. */
  readonly parts: Readonly<Record<keyof Traces, number>>;
}

const parts = ['who', 'why', 'principle', 'alternatives', 'livingLink'] as const;

export const isTraceable = (traces: Traces): boolean => parts.every((part) => traces[part]);

/**
 * K06, traceability by proxy: the share of decisions whose fields resolve (who, principle, alternatives), whose rationale is
 * no boilerplate, and that hold at least one living link; with its Wilson interval. Abstains below 30 decisions. It stands
 * in for the audit, which alone is the truth: report how the two agree (`proxyAgreement`).
 */
export function traceability(decisions: readonly Traces[]): Result<Traceability> {
  const have = { decisions: decisions.length };
  const lack = lacking(have, LEAST);
  if (lack) return lack;
  const shareOf = (holds: (traces: Traces) => boolean) => decisions.filter(holds).length / decisions.length;
  const found = decisions.filter(isTraceable).length;
  return measured({
    ...have,
    share: found / decisions.length,
    interval: wilsonInterval(found, decisions.length),
    parts: Object.fromEntries(parts.map((part) => [part, shareOf((traces) => traces[part])])) as Traceability['parts'],
  });
}

/**
 * K06, the audit itself: of randomly drawn decisions, the share of which an outsider named who, why, principle and
 * alternatives within two minutes; with its Wilson interval. Abstains below 30.
 */
export function auditShare(
  named: readonly boolean[],
): Result<{ decisions: number; share: number; interval: Interval }> {
  const have = { decisions: named.length };
  const lack = lacking(have, LEAST);
  if (lack) return lack;
  const found = named.filter(Boolean).length;
  return measured({ ...have, share: found / named.length, interval: wilsonInterval(found, named.length) });
}

export interface Agreement {
  readonly decisions: number;
  /** The share of decisions on which proxy and audit say the same. */
  readonly agreement: number;
  readonly interval: Interval;
  /** Agreement beyond chance (Cohen's κ), in [−1, 1]; undefined where both always say the same one thing. */
  readonly kappa: number | undefined;
}

/** K06, how far the proxy can stand in for the audit, on decisions that were judged by both. Abstains below 30. */
export function proxyAgreement(judged: readonly { proxy: boolean; audit: boolean }[]): Result<Agreement> {
  const have = { decisions: judged.length };
  const lack = lacking(have, LEAST);
  if (lack) return lack;
  const n = judged.length;
  const same = judged.filter(({ proxy, audit }) => proxy === audit).length;
  const p = judged.filter(({ proxy }) => proxy).length / n;
  const a = judged.filter(({ audit }) => audit).length / n;
  const chance = p * a + (1 - p) * (1 - a);
  return measured({
    ...have,
    agreement: same / n,
    interval: wilsonInterval(same, n),
    kappa: chance === 1 ? undefined : (same / n - chance) / (1 - chance),
  });
}
