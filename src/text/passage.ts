// The sentence of an earlier record that speaks most about what is being asked.
import type { PrecedentFields } from '#text/precedent-document.ts';
import { termsOf } from '#text/terms.ts';

export type Passage = { field: keyof PrecedentFields; text: string; start: number; end: number };

type Span = { start: number; end: number };

const LONGEST = 240;
const FIELDS = ['choice', 'question', 'context', 'why', 'rest', 'topics', 'title'] as const;
/** They say what a record is about, and nothing of what it says. */
const LABELS: ReadonlySet<string> = new Set(['topics', 'title']);
const READ_OF_A_FIELD = 40_000;
const SENTENCE = /[^.!?。！？\n]*(?:[.!?](?!\s|$)[^.!?。！？\n]*)*(?:[.!?。！？]+|\n|$)/gu;

/**
 * The best matching sentence, or a window of a long one, at most 240 characters, cut at sentence or word bounds.
 * `weights` tells how much each term of the question says. The topics are returned only where no sentence holds a
 * term, and the title only where they hold none either.
 * `start` and `end` are offsets into the field.
 */
export function bestPassage(fields: PrecedentFields, weights: ReadonlyMap<string, number>): Passage {
  let best: (Passage & { score: number }) | undefined;
  for (const field of FIELDS) {
    const text = (fields[field] ?? '').slice(0, READ_OF_A_FIELD);
    if (best && LABELS.has(field)) break;
    for (const sentence of sentencesOf(text)) {
      const { score, start, end } = matchIn(text, sentence, weights);
      if (score > (best?.score ?? 0)) best = { field, text: text.slice(start, end), start, end, score };
    }
  }
  if (!best) return opening(fields);
  const { field, text, start, end } = best;
  return { field, text, start, end };
}

function* sentencesOf(text: string): Generator<Span> {
  for (const match of text.matchAll(SENTENCE)) {
    const span = trimmed(text, match.index, match.index + match[0].length);
    if (span.end > span.start) yield span;
  }
}

/** Scores a sentence by the distinct terms that it shares, less a little for its length; a long one by its best window. */
function matchIn(text: string, sentence: Span, weights: ReadonlyMap<string, number>): Span & { score: number } {
  const hits = [...termsOf(text.slice(sentence.start, sentence.end))]
    .filter(({ term }) => weights.has(term))
    .map(({ term, start, end }) => ({ term, start: start + sentence.start, end: end + sentence.start }));
  if (hits.length === 0) return { ...sentence, score: 0 };
  if (sentence.end - sentence.start <= LONGEST) return { ...sentence, score: worth(hits, weights, sentence) };
  let best = { start: sentence.start, end: sentence.start, score: 0 };
  hits.forEach((first, i) => {
    const window = windowFrom(text, sentence, first.start);
    const inside = hits.slice(i, i + LONGEST).filter((hit) => hit.end <= window.end);
    const score = worth(inside, weights, window);
    if (score > best.score) best = { ...window, score };
  });
  return best;
}

function worth(hits: readonly { term: string }[], weights: ReadonlyMap<string, number>, span: Span): number {
  let sum = 0;
  for (const term of new Set(hits.map((hit) => hit.term))) sum += weights.get(term)!;
  return sum / Math.sqrt(60 + span.end - span.start);
}

/** As much as fits from a little before `at`, from word to word. */
function windowFrom(text: string, sentence: Span, at: number): Span {
  let start = Math.max(sentence.start, at - 40);
  while (start > sentence.start && start < at && !/\s/u.test(text[start - 1]!)) start++;
  let end = Math.min(sentence.end, start + LONGEST);
  const blank = text.slice(start, end).search(/\s\S*$/u);
  if (end < sentence.end && blank > 0 && start + blank > at) end = start + blank;
  return trimmed(text, start, withoutHalfPair(text, end));
}

function withoutHalfPair(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
}

function opening(fields: PrecedentFields): Passage {
  for (const field of FIELDS) {
    const text = fields[field] ?? '';
    const first = sentencesOf(text.slice(0, READ_OF_A_FIELD)).next().value;
    if (!first) continue;
    const { start, end } = first.end - first.start <= LONGEST ? first : windowFrom(text, first, first.start);
    return { field, text: text.slice(start, end), start, end };
  }
  return { field: 'title', text: '', start: 0, end: 0 };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
