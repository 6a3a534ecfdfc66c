// Words of a text as people and programmers write them: any script, camelCase and snake_case, C++ and Node.js.

export type Word = { raw: string; start: number; end: number };

const WORD = /[cC]\+\+|[cCfF]#|[\p{L}\p{M}\p{N}_]+(?:\.js\b)?/gu;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;

/** The words of a text in order, with their place in it. Linear in the text's length. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    yield { raw: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** Lower case, compatibility forms and Latin accents folded away, so that "Résumé" meets "resume". */
export function fold(raw: string): string {
  if (/^[a-z0-9]+$/.test(raw)) return raw;
  return raw.normalize('NFKD').replace(LATIN_ACCENTS, '').normalize('NFKC').toLowerCase();
}

/** True for a word of a script that puts no blanks between words (Chinese, Japanese, Thai…) or glues particles on (Korean). */
export function isUnspaced(raw: string): boolean {
  return UNSPACED.test(raw);
}

/** Overlapping pairs of characters; a single character stays itself. */
export function bigrams(raw: string): string[] {
  const characters = [...fold(raw)];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => characters[i] + character);
}

/** The parts of an identifier: `parseHTTPBody` → parse, HTTP, Body; `max_size` → max, size. A plain word is its own only part. */
export function identifierParts(raw: string): string[] {
  return raw
    .split('_')
    .flatMap((part) => part.split(HUMP))
    .filter((part) => part.length > 0);
}
