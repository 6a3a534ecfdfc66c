/** What somebody does while answers are laid together: small enough to be done again on what others have made of it. */
import type { Cluster } from '../session.ts';

export type Move =
  /** Into a group as its mover saw it, which begins where there is none of that id; null takes the answer out. */
  | { readonly kind: 'place'; readonly answer: string; readonly into: Pick<Cluster, 'id' | 'title'> | null }
  | { readonly kind: 'name'; readonly group: string; readonly title: string };

const without = (clusters: readonly Cluster[], answer: string): Cluster[] =>
  clusters.map((it) => ({ ...it, answers: it.answers.filter((id) => id !== answer) }));

/** The groups after a move; what is empty afterwards is no group any more. */
export function applied(clusters: readonly Cluster[], move: Move): Cluster[] {
  if (move.kind === 'name') return clusters.map((it) => (it.id === move.group ? { ...it, title: move.title } : it));
  const { answer, into } = move;
  const rest = without(clusters, answer);
  const there = rest.some((it) => it.id === into?.id);
  const begun = into && !there ? [...rest, { ...into, answers: [] }] : rest;
  const placed = begun.map((it) => (it.id === into?.id ? { ...it, answers: [...it.answers, answer] } : it));
  return placed.filter((it) => it.answers.length > 0);
}
