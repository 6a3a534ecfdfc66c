// Whether people follow the others instead of their own judgement: to be seen only where each committed alone first.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { clusterBootstrap, percentileInterval } from '#measures/statistics/bootstrap.ts';
import { signTest } from '#measures/statistics/exact-binomial.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** One person's choice before and after they saw the others'; the person is not told. */
export type CommittedPair = readonly [first: string, second: string];

/** A session whose first votes were sealed. `ballots` counts whoever voted in either round. */
export type CommitFirstSession = { readonly pairs: readonly CommittedPair[]; readonly ballots: number };

/** So many sessions are needed with so many people who voted twice; below the smaller number nothing is said. */
export const POOLING = [
  { people: 20, sessions: 5 },
  { people: 8, sessions: 15 },
] as const;

export type Shift = {
  readonly sessions: number;
  /** Switches to what most had chosen first, and away from it; other switches count as neither. */
  readonly toward: number;
  readonly away: number;
  readonly stayed: number;
  /** Two-sided exact sign test of toward against away. */
  readonly p: number;
  /** p ≤ .05 and more toward than away. */
  readonly herding: boolean;
};

export type Herding = {
  readonly shift: Shift;
  /** Ballots that were committed unseen, of all ballots. */
  readonly independentFirst: { readonly share: number; readonly of: number; readonly interval: Interval };
  /** Diversity (1 − Σ p²) of the second votes ÷ that of the first, over all sessions; undefined where the first had none. */
  readonly collapse: { readonly ratio: number; readonly interval: Interval } | undefined;
};

function countsOf(choices: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return counts;
}

/** What most chose; undefined where two options share the first place. */
function pluralityOf(choices: readonly string[]): string | undefined {
  const [first, second] = [...countsOf(choices)].sort((one, other) => other[1] - one[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The probability that two people, drawn with replacement, chose differently: 0 where all chose one. */
function diversity(choices: readonly string[]): number {
  const n = choices.length;
  return n === 0 ? 0 : 1 - [...countsOf(choices).values()].reduce((sum, count) => sum + (count / n) ** 2, 0);
}

/**
 * Switches toward and away from what most had chosen first, over all sessions with one such option. No minimum: see
 * {@link herding}, which has one. Source: measures table K05 (after Asch's design: the first judgement is private).
 */
export function shiftOf(sessions: readonly CommitFirstSession[]): Shift {
  let [toward, away, stayed, counted] = [0, 0, 0, 0];
  for (const { pairs } of sessions) {
    const most = pluralityOf(pairs.map(([first]) => first));
    if (most === undefined) continue;
    counted += 1;
    for (const [first, second] of pairs) {
      if (first === second) stayed += 1;
      else if (second === most) toward += 1;
      else if (first === most) away += 1;
    }
  }
  const p = signTest(toward, away);
  return { sessions: counted, toward, away, stayed, p, herding: p <= 0.05 && toward > away };
}

function collapseOf(sessions: readonly CommitFirstSession[]): Herding['collapse'] {
  const ratioOf = (those: readonly CommitFirstSession[]) => {
    const before = those.reduce((sum, { pairs }) => sum + diversity(pairs.map(([first]) => first)), 0);
    const after = those.reduce((sum, { pairs }) => sum + diversity(pairs.map(([, second]) => second)), 0);
    return before === 0 ? Number.NaN : after / before;
  };
  const ratio = ratioOf(sessions);
  if (Number.isNaN(ratio)) return undefined;
  return { ratio, interval: percentileInterval(clusterBootstrap(sessions, ratioOf)) };
}

/** The sessions that can be pooled: five of 20 people or more, else fifteen of 8 or more. */
function pooled(sessions: readonly CommitFirstSession[]): readonly CommitFirstSession[] | undefined {
  for (const { people, sessions: needed } of POOLING) {
    const large = sessions.filter(({ pairs }) => pairs.length >= people);
    if (large.length >= needed) return large;
  }
  return undefined;
}

/**
 * K05, herding: from sealed first votes only. Switches toward against away from the first plurality (exact sign test), the
 * share of ballots committed unseen (Wilson interval), and diversity after ÷ before (percentile interval over sessions drawn
 * anew). Pools at least 5 sessions of 20 people or 15 of 8; abstains otherwise, and then one session says nothing (power ≤ .16
 * in the measures table). It never looks at the order of visible votes, which cannot show it. A shift can also be good reasons:
 * compare with what came of the decisions. Source: measures table K05; Lorenz et al. 2011 for the loss of variance.
 */
export function herding(sessions: readonly CommitFirstSession[]): Result<Herding> {
  const enough = pooled(sessions);
  const eight = sessions.filter(({ pairs }) => pairs.length >= POOLING[1].people).length;
  if (!enough) return lacking({ sessions: eight }, { sessions: POOLING[1].sessions })!;
  const ballots = enough.reduce((sum, session) => sum + session.ballots, 0);
  const unseen = enough.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return measured({
    shift: shiftOf(enough),
    independentFirst: { share: unseen / ballots, of: ballots, interval: wilsonInterval(unseen, ballots) },
    collapse: collapseOf(enough),
  });
}

/** What was held before a discussion and said in it; unique is what one person alone held. */
export type Pooling = {
  readonly uniqueHeld: number;
  readonly uniqueSaid: number;
  readonly sharedHeld: number;
  readonly sharedSaid: number;
};

/**
 * K05, information pooling: (unique items said ÷ unique held) ÷ (shared said ÷ shared held). 1 where what one alone knew is
 * said as often as what all knew, below 1 where it stays hidden. Abstains below 5 unique and 5 shared items held, or where
 * nothing shared was said. Source: Stasser & Titus 1985; Lu, Yuan & McLeod 2012.
 */
export function poolingRatio({ uniqueHeld, uniqueSaid, sharedHeld, sharedSaid }: Pooling): Result<{ ratio: number }> {
  const lack = lacking({ uniqueHeld, sharedHeld, sharedSaid }, { uniqueHeld: 5, sharedHeld: 5, sharedSaid: 1 });
  return lack ?? measured({ ratio: uniqueSaid / uniqueHeld / (sharedSaid / sharedHeld) });
}
