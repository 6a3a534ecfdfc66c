// A sentence that lays what happened on a person hides what made it likely. Found so that its author alone can be asked to turn it.
import { type BlameClass, patterns } from '#text/blame-patterns.ts';

export interface Blame {
  readonly kind: BlameClass;
  /** The words that say so: offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const sentence = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/gu;
/** Whoever writes that human error explains nothing is not blaming anybody. */
const refusal = /\b(?:never|not|no|isn[’']t|rather than|instead of|symptom)\b/iu;

/** What somebody might do is no account of what somebody did. */
const hypothetical =
  /\b(?:if|unless|in case|lest|so long as|as long as|prevents?|preventing|avoid(?:s|ing)?|risk(?:s|ing)?|likelihood|would)\b[^;:]*$/iu;
const isSupposed = (kind: BlameClass, before: string) =>
  (kind === 'omission' || kind === 'astray' || kind === 'sanction') && hypothetical.test(before);

function* inSentence(text: string): Generator<Blame> {
  for (const [kind, sources] of patterns)
    for (const source of sources)
      for (const match of text.matchAll(source)) {
        if (kind === 'human-error' && refusal.test(text) && /\b(?:cause|symptom|blam\w+|explain\w*)\b/iu.test(text))
          continue;
        if (isSupposed(kind, text.slice(0, match.index))) continue;
        yield { kind, start: match.index, end: match.index + match[0].length, text: match[0] };
      }
}

/**
 * Where a text blames a person, in its order; at most one for each sentence and class. English only: in other languages it
 * finds nothing. A machine that fails, a lack without people and a plain account of what somebody did are not blame.
 * Meant for whoever is writing, while they write: nothing of it is stored or sent. Reached on labelled sentences of real
 * reviews: see bench/README.md. Classes after Dekker, The Field Guide to Understanding Human Error.
 */
export function findBlame(text: string): Blame[] {
  const found: Blame[] = [];
  for (const { 0: words, index } of text.slice(0, 50_000).matchAll(sentence)) {
    const kinds = new Set<BlameClass>();
    for (const one of inSentence(words)) {
      if (kinds.has(one.kind)) continue;
      kinds.add(one.kind);
      found.push({ ...one, start: one.start + index, end: one.end + index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
