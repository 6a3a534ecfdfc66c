/** Of groups that answer without names it is known who belonged to them, and so how many are new: beyond some, all begins anew. */
import { MOST_RENEWED } from '#measures/drift/anonymous-drift.ts';
import type { Frame } from './field.ts';

/** The share of a group's people that was not the same in two rounds; 0 of one that answers under pseudonyms. */
function renewedIn({ members }: Frame, group: string, from: number, to: number): number {
  const [then, now] = [members.get(group)?.[from] ?? [], members.get(group)?.[to] ?? []];
  const most = Math.max(then.length, now.length);
  return most === 0 ? 0 : 1 - now.filter((person) => then.includes(person)).length / most;
}

/** In the group in which more are new. */
export const renewedSince = (frame: Frame, groups: readonly string[], from: number, to: number): number =>
  Math.max(...groups.map((group) => renewedIn(frame, group, from, to)));

/** The place of the round from which on the people are mostly the same. */
export function steadySince(frame: Frame, groups: readonly string[], from: number): number {
  let since = from;
  for (let at = from; at < frame.rounds.length; at++)
    if (renewedSince(frame, groups, since, at) > MOST_RENEWED) since = at;
  return since;
}
