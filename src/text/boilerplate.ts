// What of a text stands word for word in many other records' same field: filled in, and not thought of.
import { englishStopWords } from '#text/stop-words.ts';
import { fold, wordsOf } from '#text/words.ts';

/** How long the pieces are that are compared, in words. */
const PIECE = 5;
/** What stands in for a record's own title and names, so that the same sentence about two things is the same sentence. */
const OWN = '\u0001';
const MOST_WORDS = 5_000;
const ARTICLE = new Set(['a', 'an', 'the']);
const KEPT_BITS = 0x3fff_ffff;

/** Headings of a template and fences belong to the form and not to what somebody wrote into it. */
const HEADING = /^ {0,3}(?:#{1,6} .*|[=-]{3,}|`{3,}.*|~{3,}.*|\*\*[^*\n]{1,60}:?\*\*:?)$/gm;

export interface FieldText {
  readonly text: string;
  /** The record's own title, and the names that stand in it. */
  readonly own: readonly string[];
}

const meaningful = (word: string): boolean => word.length > 2 && !englishStopWords.has(word);

const foldedWords = (text: string): string[] => [...wordsOf(text)].map(({ raw }) => fold(raw));

/** The record's own names, each as it stands whole, without the article before it; the longest first. */
function namesIn(own: readonly string[]): string[][] {
  const names = own.map((name) => {
    const words = foldedWords(name);
    return ARTICLE.has(words[0] ?? '') ? words.slice(1) : words;
  });
  return names.filter((name) => name.some(meaningful)).sort((a, b) => b.length - a.length);
}

/** Own words replaced: a name as it stands whole, with the small words in it ("Letting Go of Power"), else single words that mean something. */
function withoutOwn(words: readonly string[], own: readonly string[]): string[] {
  const names = namesIn(own);
  const theirs = new Set(names.flat().filter(meaningful));
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const whole = names.find((name) => name.every((word, i) => words[at + i] === word));
    const isOwn = whole !== undefined || theirs.has(words[at]!);
    if (!isOwn) kept.push(words[at]!);
    else if (kept.at(-1) !== OWN) kept.push(OWN);
    at += whole?.length ?? 1;
  }
  return kept;
}

/** The words of a text, folded, without template headings, own words replaced and runs of them made one. At most 5,000. */
export function comparableWords({ text, own }: FieldText): string[] {
  const words: string[] = [];
  for (const { raw } of wordsOf(text.replace(HEADING, ' '))) {
    words.push(fold(raw));
    if (words.length >= MOST_WORDS) break;
  }
  return withoutOwn(words, own);
}

/** A text in numbers: its pieces of five words, each once, and how many of its words mean something. */
export interface Pieces {
  readonly pieces: Uint32Array;
  readonly contentWords: number;
}

function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function hashOfPiece(words: readonly number[], start: number): number {
  let hash = 0;
  for (let i = start; i < start + PIECE; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x85ebca6b);
    hash = (hash ^ (hash >>> 13)) | 0;
  }
  return (hash >>> 1) & KEPT_BITS;
}

/** Hashes of 30 bits: two pieces of a million are taken for one another once in a thousand. None in fewer than five words. */
export function piecesOf(field: FieldText): Pieces {
  const words = comparableWords(field);
  const hashes = words.map(hashOfWord);
  const found = new Set<number>();
  for (let start = 0; start + PIECE <= hashes.length; start++) found.add(hashOfPiece(hashes, start));
  const contentWords = words.filter((word) => word === OWN || meaningful(word)).length;
  return { pieces: Uint32Array.from(found), contentWords };
}

/** The share of pieces that two texts have in common, in [0, 1] (Jaccard); 0 where one of them has none. */
export function alike(one: Pieces, other: Pieces): number {
  const mine = new Set(one.pieces);
  let both = 0;
  for (const piece of other.pieces) if (mine.has(piece)) both += 1;
  const all = one.pieces.length + other.pieces.length - both;
  return all === 0 ? 0 : both / all;
}

/** How often each piece occurs in one field of all records: each record counts once. Adding and removing cost what the text is long. */
export class PieceCounts {
  private readonly counts = new Map<number, number>();
  private records = 0;

  get size(): number {
    return this.records;
  }

  add({ pieces }: Pieces): void {
    for (const piece of pieces) this.counts.set(piece, (this.counts.get(piece) ?? 0) + 1);
    this.records += 1;
  }

  remove({ pieces }: Pieces): void {
    for (const piece of pieces) {
      const left = (this.counts.get(piece) ?? 0) - 1;
      if (left > 0) this.counts.set(piece, left);
      else this.counts.delete(piece);
    }
    this.records -= 1;
  }

  /**
   * K09, the boilerplate share of a text that has been added: the share of its pieces of five words that stand in at least
   * max(5, 0.5 %) other records' same field, in [0, 1]. Null for a text of fewer than five words, which has no pieces.
   * Source: Dyer, Lang & Stice-Lawrence, 2017 (boilerplate as n-grams that many others use).
   */
  shareOf({ pieces }: Pieces): number | null {
    if (pieces.length === 0) return null;
    const least = Math.max(5, 0.005 * this.records);
    let common = 0;
    for (const piece of pieces) if ((this.counts.get(piece) ?? 0) - 1 >= least) common += 1;
    return common / pieces.length;
  }
}
