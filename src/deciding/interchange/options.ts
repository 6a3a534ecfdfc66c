/** The options that a record names, with the reasons for and against each, from lists and from sections of their own. */
import { plainHeading } from './field-names.ts';
import { insideAfter, outlineMarkdown } from './outline-markdown.ts';
import { slugOf } from './title-words.ts';

export type OptionDraft = { title: string; description: string; for: string[]; against: string[]; neutral: string[] };
/** `rest` is what stands there and is no option: it must not be lost. */
export type OptionsReading = { options: OptionDraft[]; rest: string };

type Side = 'for' | 'against' | 'neutral';

const longestTitle = 400;
const because =
  /^(?:\[?(good|bad|neutral|pro|con|positive|negative|advantage|disadvantage|\+|[-–])\]?)(?:[,:]?[ \t]*(?:because)\b[ \t,:]*|[ \t]*[:–—][ \t]*|,[ \t]+)(?=\S)/i;
const item = /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$/;

const sides: Record<string, Side> = {
  good: 'for',
  pro: 'for',
  positive: 'for',
  advantage: 'for',
  '+': 'for',
  bad: 'against',
  con: 'against',
  negative: 'against',
  disadvantage: 'against',
  '-': 'against',
  '–': 'against',
  neutral: 'neutral',
};

const sideWords: [RegExp, Side][] = [
  [/^(?:pros?|advantages?|benefits?|positives?|good|vorteile|strengths|upsides?)$/, 'for'],
  [/^(?:cons?|disadvantages?|drawbacks?|negatives?|bad|nachteile|weaknesses|downsides?)$/, 'against'],
  [/^neutral$/, 'neutral'],
];

/** "**Pros:**", "#### Cons", "Advantages": what follows in the list speaks for one side. */
function sideHeading(line: string): Side | null {
  if (line.length > 80) return null;
  const word = plainHeading(line.replace(/^[ \t]*(?:#{1,6}|[-*+](?=[ \t]))?[ \t]*/, ''));
  return sideWords.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const empty = (title: string): OptionDraft => ({ title, description: '', for: [], against: [], neutral: [] });

/** A title without the list's marks, a link's address, a box to tick or emphasis around all of it. */
const plainTitle = (text: string) =>
  text
    .replace(/^\[[ xX]\][ \t]+/, '')
    .replace(/^\[([^\]]{1,300})\]\([^)]{0,500}\)$/, '$1')
    .replace(/^(\*\*|__|\*|_)(.{1,398})\1[:.]?$/, '$2')
    .replace(/^(?:option|alternative)[ \t]{1,3}(?:\d{1,2}|[a-z])[ \t]{0,3}[:.)–—-][ \t]{0,3}(?=\S)/i, '')
    .trim();

/** Sorts the lines below an option's heading into reasons and description. */
function readBody(option: OptionDraft, text: string): void {
  const description: string[] = [];
  let side: Side | null = null;
  let last: string[] | null = null;
  let inside: ReturnType<typeof insideAfter> = null;
  for (const line of text.split(/\r?\n/)) {
    const found = inside ? null : item.exec(line.slice(0, 4000));
    inside = insideAfter(inside, line);
    const heading: Side | null = inside || found ? null : sideHeading(line);
    const said = found?.[1] ? because.exec(found[1]) : null;
    const here = said?.[1] ? sides[said[1].toLowerCase()] : side;
    if (heading) {
      side = heading;
      last = null;
    } else if (found?.[1] && here && (said || side)) {
      last = option[here];
      last.push((said ? found[1].slice(said[0].length) : found[1]).trim());
    } else if (last && /^[ \t]+\S/.test(line) && last.length > 0) {
      last[last.length - 1] = `${last.at(-1)} ${line.trim()}`;
    } else if (line.trim() !== '' || !last) {
      if (line.trim() !== '') side = found ? side : null;
      last = null;
      description.push(line);
    }
  }
  option.description = [option.description, description.join('\n').trim()].filter((part) => part !== '').join('\n\n');
}

/** Top-level items of a list, each with the lines below it; null where the text is more than a list. */
function listItems(text: string): { first: string; below: string[] }[] | null {
  const items: { first: string; below: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = item.exec(line.slice(0, 4000));
    const last = items.at(-1);
    if (found?.[1]) items.push({ first: line.length > 4000 ? line.trim() : found[1], below: [] });
    else if (line.trim() === '') last?.below.push('');
    else if (last && /^(?: {2,}|\t)/.test(line)) last.below.push(line);
    else if (last && last.below.length === 0) last.first += ` ${line.trim()}`;
    else return null;
  }
  return items;
}

function fromList(text: string): OptionsReading | null {
  const items = listItems(text);
  if (!items || items.length === 0) return null;
  if (items.some(({ first }) => because.test(first) || first.length > longestTitle)) return null;
  const options = items.map(({ first, below }) => {
    const option = empty(plainTitle(first));
    readBody(option, dedent(below));
    return option;
  });
  return options.every(({ title }) => title !== '') ? { options, rest: '' } : null;
}

function dedent(lines: string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, 8);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join('\n');
}

function fromSections(text: string): OptionsReading | null {
  const { sections } = outlineMarkdown(text);
  const rank = Math.min(...sections.map(({ level }) => level));
  const named = sections.filter(({ level, heading }) => level === rank && !sideHeading(heading));
  const first = named[0];
  if (!first || named.length < sections.filter(({ level }) => level === rank).length) return null;
  const options = named.map((section) => {
    const option = empty(plainTitle(section.heading.slice(0, longestTitle)));
    readBody(option, text.slice(section.bodyStart, section.end));
    return option;
  });
  if (options.some(({ title }) => title === '')) return null;
  const before = text.slice(0, first.start).trim();
  const listed = before === '' ? null : fromList(before);
  if (!listed) return { options, rest: before };
  return { options: merge(listed.options, options), rest: '' };
}

/** Reads a section of options: headed sections, or a list. */
export function readOptions(text: string): OptionsReading {
  const none = { options: [], rest: text };
  if (text.length > 200_000) return none;
  return fromSections(text) ?? fromList(text) ?? none;
}

const isSame = (one: string, other: string) => {
  const [a, b] = [slugOf(one), slugOf(other)];
  return a === b || (a.length > 3 && b.length > 3 && (a.startsWith(b) || b.startsWith(a)));
};

/** Adds what is said of options further below to the options listed above. */
export function merge(listed: OptionDraft[], described: OptionDraft[]): OptionDraft[] {
  const merged = listed.map((option) => ({ ...option }));
  for (const option of described) {
    const same =
      merged.find(({ title }) => slugOf(title) === slugOf(option.title)) ??
      merged.find(({ title }) => isSame(title, option.title));
    if (!same) {
      merged.push(option);
      continue;
    }
    same.description = [same.description, option.description].filter((part) => part !== '').join('\n\n');
    same.for = [...same.for, ...option.for];
    same.against = [...same.against, ...option.against];
    same.neutral = [...same.neutral, ...option.neutral];
  }
  return merged;
}
