/** What changed between two texts, in runs that can be read: single words that happen to stay between changes go with them. */
import { diffWordsWithSpace } from 'diff';

export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Fewer words that stay between two changes are no island to stand on. */
const leastIsland = 4;

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The runs of a change, in the order in which they are read: what goes stands before what comes in its place. */
export function wordDiff(before: string, after: string): Run[] {
  const parts = diffWordsWithSpace(before, after);
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, place) => {
    const between = removed !== '' && added !== '' && place < parts.length - 1;
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (between && wordsIn(part.value) < leastIsland) {
      removed += part.value;
      added += part.value;
    } else {
      flush();
      runs.push({ kind: 'same', text: part.value });
    }
  });
  flush();
  return runs;
}
