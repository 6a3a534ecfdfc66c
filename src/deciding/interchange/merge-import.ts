/**
 * A file changed, and the decision read from it may have been edited here since. Part by part: what changed on one side only is
 * taken; where both sides changed, what the group wrote here stays, and the file's text is kept whole in the source.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Decision, DecisionContent } from '../decisions/decision.ts';

type Key = Exclude<keyof DecisionContent, 'relations'>;
export type Merge = { changes: Partial<DecisionContent>; kept: Key[] };

/** `base` is what the file said when it was last imported, `next` what it says now. */
export function mergeImport(current: Decision, base: DecisionContent, next: DecisionContent): Merge {
  const changes: Partial<DecisionContent> = {};
  const kept: Key[] = [];
  for (const key of Object.keys(next) as (keyof DecisionContent)[]) {
    if (key === 'relations' || isDeepStrictEqual(next[key], base[key])) continue;
    if (isDeepStrictEqual(current[key], next[key])) continue;
    if (isDeepStrictEqual(current[key], base[key])) Object.assign(changes, { [key]: next[key] });
    else kept.push(key);
  }
  return { changes, kept };
}
