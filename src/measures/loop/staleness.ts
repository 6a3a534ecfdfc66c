// How long ago a text last changed in substance: a corrected typo does not make it fresh.
import { lacking, measured, type Result } from '#measures/abstain.ts';

const GRAM = 5;
const SUBSTANTIVE = 0.05;

/** Scripts without spaces between words are taken sign by sign. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

/** One letter put in, left out, exchanged or swapped with its neighbour. */
function oneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** A slip of the pen: long words of letters alone, alike in the first one, that differ in one other. */
const isTypo = (one: string, other: string) =>
  one.length >= 5 && one[0] === other[0] && /^\p{L}+$/u.test(one + other) && oneLetterApart(one, other);

/** The later words, with slips of the pen turned back: words new in it that stand for one that is gone. */
function withoutTypos(later: readonly string[], earlier: readonly string[]): string[] {
  const [known, kept] = [new Set(earlier), new Set(later)];
  const gone = [...known].filter((word) => !kept.has(word));
  const meant = new Map<string, string>();
  for (const word of kept) {
    const original = known.has(word) ? undefined : gone.find((one) => isTypo(word, one));
    if (original !== undefined) meant.set(word, original);
  }
  return later.map((word) => meant.get(word) ?? word);
}

const gramsOf = (words: readonly string[], size: number) =>
  new Set(words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' ')));

/**
 * How far the later text lies from the earlier one: 1 − |A ∩ B| / |A ∪ B| over their sets of five words in a row (fewer for
 * texts shorter than that), in [0, 1]. Case, punctuation, spacing and slips of the pen make no difference. In a text of n
 * words one exchanged word in the middle gives 10 / (n + 1), so that above some 200 words a single one stays below .05.
 */
export function textDistance(earlier: string, later: string): number {
  const before = wordsOf(earlier);
  const after = withoutTypos(wordsOf(later), before);
  if (before.length === 0 || after.length === 0) return before.length === after.length ? 0 : 1;
  const size = Math.min(GRAM, before.length, after.length);
  const [a, b] = [gramsOf(before, size), gramsOf(after, size)];
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return 1 - shared / (a.size + b.size - shared);
}

/** Days on any one scale, as `Date.parse(…) / 86_400_000` gives. */
export type TextVersion = { readonly day: number; readonly text: string };

/** The day of the last version that differs in substance from the one that was last substantive, so that small steps add up. */
export function lastSubstantiveChange(versions: readonly TextVersion[]): number | undefined {
  const [first, ...later] = [...versions].sort((a, b) => a.day - b.day);
  let standing = first;
  for (const version of later) if (textDistance(standing!.text, version.text) > SUBSTANTIVE) standing = version;
  return standing?.day;
}

export type Staleness = {
  /** Days since the last substantive change. */
  readonly age: number;
  /** age ÷ cadence: above 1.5 is stale. */
  readonly ratio: number;
  readonly stale: boolean;
  readonly because: 'age' | 'challenges' | undefined;
};

/**
 * K22, staleness: days since the last substantive change (5-gram Jaccard distance > .05 after normalising) ÷ the cadence in
 * days that the group itself agreed on. Stale above 1.5, or with 3 or more open challenges. Abstains below 2 versions as
 * long as the only one is younger than one cadence and has fewer than 3 challenges: what nobody ever touched must not stay
 * unseen for it.
 */
export function staleness(
  versions: readonly TextVersion[],
  { today, cadence, openChallenges }: { today: number; cadence: number; openChallenges: number },
): Result<Staleness> {
  const age = today - (lastSubstantiveChange(versions) ?? today);
  const untouched = versions.length > 0 && (age >= cadence || openChallenges >= 3);
  const lack = untouched ? undefined : lacking({ versions: versions.length }, { versions: 2 });
  if (lack) return lack;
  const old = age / cadence > 1.5;
  const because: Staleness['because'] = openChallenges >= 3 ? 'challenges' : old ? 'age' : undefined;
  return measured({ age, ratio: age / cadence, stale: because !== undefined, because });
}
