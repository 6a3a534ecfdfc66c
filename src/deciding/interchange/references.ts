/** Finds what a record says of other records: in its status, its front matter and its text. */
import type { Entry } from './front-matter.ts';
import type { Outline } from './outline.ts';
import { readTarget, type Target } from './reference-target.ts';
import { isWeak, kindOf, kindOfKey, mayHoldVerb, type ReferenceKind, saysPartly, verbsIn } from './reference-words.ts';

export type Reference = {
  kind: ReferenceKind;
  target: Target;
  text: string;
  partial: boolean;
  line: number;
  where: 'front matter' | 'status' | 'text';
};

type Place = { line: number; where: Reference['where'] };

const longestParagraph = 6000;
const most = 200;

/** References of any form within a paragraph: links, bare file names, labels with numbers. */
const mention =
  /!?\[[^\][]{0,400}\]\([^()\s]{1,600}(?:[ \t]"[^"]{0,200}")?\)|\[[^\][]{1,300}\]\[[^\][]{0,100}\]|\b(?:\d{3,4}|adr-?\d{1,4})-[\w-]{3,200}(?:\.\w{2,8})?|\b(?:ADR|AD|DR|RFC|MADR)[ #_-]{0,2}\d{1,5}\b/gi;

const slot = '\u0001';

type Cut = { text: string; mentions: string[] };

/** The paragraph with each reference replaced by a slot, so that the words between them can be read. */
function cut(paragraph: string): Cut {
  const mentions: string[] = [];
  const text = paragraph.replaceAll(slot, ' ').replace(mention, (found) => {
    mentions.push(found);
    return slot;
  });
  return { text, mentions };
}

const slotsIn = (text: string) => text.split(slot).length - 1;

const list = `${slot}(?:(?:[ \\t]{0,3}\\([^)${slot}]{0,120}\\))?[ \\t*_]{0,4}(?:,|and|&|;|\\+)(?:[ \\t]{0,3}(?:and|with|adr))?[ \\t*_]{0,4}${slot}){0,20}`;

/** The references that follow a verb: "supersedes [A](a.md), [B](b.md) and ADR 12". */
const following = new RegExp(
  `^[ \\t*_:>\`~"“(-]{0,8}(?:(?:the|our|this|my|in part|partially|decision|record|adr|adrs|of|on|top|#)[ \\t*_:-]{0,4}){0,5}${list}`,
  'i',
);

/** The same with a few words between: "supersedes some aspects of [A](a.md)", "builds on the design in [A](a.md)". */
const followingLater = new RegExp(`^[ \\t*_]{0,4}[^.;:,()|"${slot}]{0,70}${list}`, 'i');
const mayStandApart: ReferenceKind[] = ['supersedes', 'superseded-by', 'requires'];

/** "[A](a.md), which this decision supersedes", "[A](a.md): the part that this decision builds on" */
const leading = new RegExp(
  `${slot}(?:[^.;${slot}]{0,120}[ \\t])?(?:which|that)?[ \\t]{0,3}(?:this (?:decision|record|adr)|which (?:it|we)|that (?:it|we))[ \\t]{0,3}[*_]{0,2}$`,
  'i',
);

/** Another record is the one that the sentence speaks of: "ADR 7 was superseded by ADR 9" in a third record. */
const aboutAnother = new RegExp(`${slot}[^.;:\\n]{0,40}$`);

function readParagraph(paragraph: string, place: Place, found: Reference[]): void {
  const { text, mentions } = cut(paragraph.slice(0, longestParagraph));
  if (mentions.length === 0) return;
  for (const verb of verbsIn(text)) {
    const kind = kindOf(verb[0]);
    const before = text.slice(Math.max(0, verb.index - 160), verb.index);
    const after = text.slice(verb.index + verb[0].length);
    if (!kind || (isWeak(verb[0]) && !/^[*_\s]{0,4}:/.test(after) && place.where === 'text')) continue;
    const at = slotsIn(text.slice(0, verb.index));
    const close = following.exec(after.slice(0, 2500));
    const named = close ?? (mayStandApart.includes(kind) ? followingLater.exec(after.slice(0, 2500)) : null);
    const partial =
      saysPartly(before.slice(-25)) || saysPartly(verb[0]) || saysPartly(after.slice(0, 120).split(/[.;]/)[0] ?? '');
    if (named && !(place.where === 'text' && aboutAnother.test(before))) {
      for (const text of mentions.slice(at, at + slotsIn(named[0]))) add(found, kind, text, partial, place);
    } else if (leading.test(before)) {
      const text = mentions[at - 1];
      if (text) add(found, kind, text, partial, place);
    }
  }
}

function add(found: Reference[], kind: ReferenceKind, text: string, partial: boolean, place: Place): void {
  if (found.length >= most || text.startsWith('!')) return;
  const written = text.replace(/\s+/g, ' ').trim().slice(0, 500);
  if (found.some((other) => other.kind === kind && other.text === written)) return;
  found.push({ kind, target: readTarget(written), text: written, partial, ...place });
}

/** Replaces `[ADR024][]` and `[text][ref]` by the links that the definitions below give them. */
export function withDefinitions(text: string): (paragraph: string) => string {
  const definitions = new Map<string, string>();
  for (const [, name, url] of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,4}<?([^\s>]{1,600})>?/gm)) {
    if (name && url) definitions.set(name.toLowerCase(), url);
  }
  if (definitions.size === 0) return (paragraph) => paragraph;
  return (paragraph) =>
    paragraph.replace(
      /\[([^\][]{1,300})\](?:\[([^\][]{0,100})\])?(?![(:])/g,
      (whole, label: string, ref: string | undefined) => {
        const url = definitions.get((ref || label).toLowerCase());
        return url ? `[${label}](${url})` : whole;
      },
    );
}

/** Paragraphs, each with the line it begins on: a list item, a heading and a table row begin one of their own. */
function* paragraphs(outline: Outline, from: number, to: number, firstLine: number): Generator<[string, number]> {
  let text = '';
  let line = 0;
  for (const [at, here] of outline.lines.entries()) {
    if (here.start < from || here.start >= to) continue;
    const isFresh =
      outline.hidden.has(at) || here.text.trim() === '' || /^[ \t]*(?:[-*+|#]|\d{1,3}[.)])[ \t]/.test(here.text);
    if (isFresh && text !== '') yield [text, line];
    if (isFresh) text = '';
    if (outline.hidden.has(at) || here.text.trim() === '') continue;
    if (text === '') line = firstLine + at;
    text = text === '' ? here.text : `${text} ${here.text.replace(/^[ \t>]+/, '')}`;
    if (text.length > longestParagraph) text = text.slice(0, longestParagraph);
  }
  if (text !== '') yield [text, line];
}

export type TextRange = { from: number; to: number; firstLine: number; where: Reference['where'] };

/** Reads the references in a stretch of text into `found`. */
export function referencesIn(
  outline: Outline,
  range: TextRange,
  expand: (text: string) => string,
  found: Reference[],
): void {
  for (const [text, line] of paragraphs(outline, range.from, range.to, range.firstLine)) {
    if (mayHoldVerb(text)) readParagraph(expand(text), { line, where: range.where }, found);
  }
}

/** References in one line of status that is known not to stand in the text, such as that of the front matter. */
export function referencesInStatus(text: string, line: number, found: Reference[]): void {
  readParagraph(text.replace(/\n/g, ' '), { line, where: 'status' }, found);
  const bare = /^\W*super[sc]e+d+ed\W{1,3}(\[?\d{1,5}\]?)\W*$/i.exec(text.trim());
  if (bare?.[1] && found.length === 0) add(found, 'superseded-by', bare[1], false, { line, where: 'status' });
}

/** Keys of the front matter that name other records. */
export function referencesInFrontMatter(entries: Entry[], found: Reference[]): void {
  for (const { key, values, line } of entries) {
    const kind = kindOfKey(key);
    if (!kind) continue;
    for (const value of values) {
      const { mentions } = cut(value);
      const named = mentions.length > 0 ? mentions : value.split(/,[ \t]*/);
      for (const text of named.filter((part) => /\w/.test(part) && !/^(?:none|null|n\/a|-|~)$/i.test(part.trim()))) {
        add(found, kind, text, saysPartly(value), { line, where: 'front matter' });
      }
    }
  }
}
