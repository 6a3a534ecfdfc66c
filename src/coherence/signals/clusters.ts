/** What several groups keep seeing: signals that say nearly the same, or of which people say that they are one matter. */
import { independentGroups } from '#coherence/governance/process.ts';
import { componentsOver } from '#measures/statistics/components.ts';
import { alikePairs } from '#text/alike-pairs.ts';
import { groupsToCluster } from './kinds.ts';
import type { Likeness, Signal } from './signal.ts';

type Known = Pick<Signal, 'id' | 'group' | 'title' | 'text' | 'createdBy' | 'likeness'>;

export interface Pair {
  readonly one: Signal['id'];
  readonly other: Signal['id'];
  /** What people say of the two; null where only their words are alike. */
  readonly same: boolean | null;
}

export interface Cluster {
  readonly signals: readonly Signal['id'][];
  readonly groups: readonly Signal['group'][];
  /** How many groups have seen it independently, each with a person of its own. */
  readonly independent: number;
  /** The rule of three. */
  readonly pattern: boolean;
  /** What holds it together. */
  readonly pairs: readonly Pair[];
}

const keyOf = (one: string, other: string) => [one, other].sort().join(' ');

/** The latest word on each pair. */
function wordsOn(signals: readonly Known[]): Map<string, Likeness> {
  const said = new Map<string, Likeness>();
  for (const { id, likeness } of signals)
    for (const word of likeness) {
      const key = keyOf(id, word.other);
      const before = said.get(key);
      if (!before || before.at <= word.at) said.set(key, word);
    }
  return said;
}

/** What a signal is about stands at its beginning; comparing whole pages with one another would keep everybody waiting. */
const compared = 600;

/** The pairs that belong together: people's word counts, and likeness of words only where nobody has said anything. */
export function pairsOf(signals: readonly Known[]): Pair[] {
  const said = wordsOn(signals);
  const here = new Map(signals.map((it) => [it.id as string, it]));
  const pairs: Pair[] = [];
  for (const [key, { same }] of said) {
    const [one, other] = key.split(' ').map((id) => here.get(id));
    if (same && one && other) pairs.push({ one: one.id, other: other.id, same });
  }
  for (const pair of alikePairs(signals.map(({ title, text }) => `${title}\n${text}`.slice(0, compared)))) {
    const [one, other] = [signals[pair.one]!, signals[pair.other]!];
    if (!said.has(keyOf(one.id, other.id))) pairs.push({ one: one.id, other: other.id, same: null });
  }
  return pairs;
}

/** Components of what belongs together, those of most independent groups first. */
export function clustersOf(signals: readonly Known[]): Cluster[] {
  const pairs = pairsOf(signals);
  const here = new Map(signals.map((it) => [it.id as string, it]));
  const found = componentsOver(
    pairs.map(({ one, other }) => [one, other] as const),
    (id) => [here.get(id)!.group],
    1,
  );
  const clusters = found.map(({ members }) => {
    const ours = members.map((id) => here.get(id)!);
    const independent = independentGroups(ours.map(({ group, createdBy }) => ({ group, by: createdBy ?? group })));
    const inside = new Set<string>(members);
    return {
      signals: ours.map(({ id }) => id),
      groups: [...new Set(ours.map(({ group }) => group))],
      independent,
      pattern: independent >= groupsToCluster,
      pairs: pairs.filter(({ one }) => inside.has(one)),
    };
  });
  return clusters.sort((a, b) => b.independent - a.independent);
}
