/** Reads the body of a file that Throughline wrote: the counterpart of what write-madr.ts writes. */
import type { DecisionContent } from '../decisions/decision.ts';
import type { OptionDraft } from './options.ts';
import { argument, chosenOption, headings, moreMark, type OwnLine, outcomeHeadings, readLines } from './own-form.ts';

type Block = { heading: string; lines: OwnLine[] };
type Sectioned = { title: string; head: OwnLine[]; sections: Block[]; furtherFrom: number };
type Parts = Pick<
  DecisionContent,
  'question' | 'context' | 'drivers' | 'choice' | 'why' | 'consequences' | 'expected' | 'more' | 'links'
>;
export type OwnBody = Parts & {
  title: string;
  head: string;
  options: OptionDraft[];
  dissent: { by: string | null; text: string }[];
  resultText: string;
};

/** Blank lines around a text are the file's, not the text's. */
const textOf = (lines: OwnLine[]) =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** The title, what stands under it, and the sections of the second rank with their lines as they are. */
function sectionsIn(text: string): Sectioned {
  const found: Sectioned = { title: '', head: [], sections: [], furtherFrom: Number.POSITIVE_INFINITY };
  let hasTitle = false;
  for (const line of readLines(text)) {
    const { heading } = line;
    if (line.isMark) found.furtherFrom = found.sections.length;
    else if (heading?.level === 1 && !hasTitle && found.sections.length === 0) {
      found.title = heading.heading;
      hasTitle = true;
    } else if (heading && heading.level <= 2) found.sections.push({ heading: heading.heading, lines: [] });
    else (found.sections.at(-1)?.lines ?? found.head).push(line);
  }
  return found;
}

/** Splits a section at its headings of the third rank, or at those that are named. */
function split(lines: OwnLine[], names: readonly string[] | null): { before: OwnLine[]; blocks: Block[] } {
  const before: OwnLine[] = [];
  const blocks: Block[] = [];
  for (const line of lines) {
    const heading = line.heading?.heading ?? null;
    const isFresh = !blocks.some((block) => block.heading === heading);
    if (heading !== null && (names === null || (names.includes(heading) && isFresh)))
      blocks.push({ heading, lines: [] });
    else (blocks.at(-1)?.lines ?? before).push(line);
  }
  return { before, blocks };
}

function readOutcome(lines: OwnLine[]): Pick<Parts, 'choice' | 'why' | 'consequences' | 'expected'> {
  const { before, blocks } = split(lines, Object.values(outcomeHeadings));
  const inner = (heading: string) => textOf(blocks.find((block) => block.heading === heading)?.lines ?? []);
  const said = textOf(before);
  const sentence = before.some(({ verbatim }) => verbatim) ? null : chosenOption.exec(said);
  return {
    choice: sentence?.[1] ?? said,
    why: [sentence?.[2] ?? '', inner(outcomeHeadings.why)].filter((part) => part !== '').join('\n\n'),
    consequences: inner(outcomeHeadings.consequences),
    expected: inner(outcomeHeadings.expected),
  };
}

const emptyOption = (title: string): OptionDraft => ({ title, description: '', for: [], against: [], neutral: [] });

function readDetail(option: OptionDraft, lines: OwnLine[]): void {
  const rest: OwnLine[] = [];
  for (const line of lines) {
    const found = line.verbatim ? null : argument.exec(line.text);
    const side = found?.[1] === 'Good' ? option.for : found?.[1] === 'Bad' ? option.against : option.neutral;
    if (found?.[2]) side.push(found[2]);
    else rest.push(line);
  }
  option.description = textOf(rest);
}

/** The listed options, each with what is said of the next one of its name. */
function readOptions(listed: OwnLine[], detailed: OwnLine[]): { options: OptionDraft[]; rest: OwnLine[] } {
  const options: OptionDraft[] = [];
  const rest: OwnLine[] = [];
  for (const line of listed) {
    const found = /^[*-](?: (.*))?$/.exec(line.text);
    if (found) options.push(emptyOption(found[1] ?? ''));
    else rest.push(line);
  }
  const waiting = [...options];
  for (const { heading, lines } of split(detailed, null).blocks) {
    const at = waiting.findIndex(({ title }) => title === heading);
    const option = waiting[at] ?? emptyOption(heading);
    if (at < 0) options.push(option);
    else waiting.splice(at, 1);
    readDetail(option, lines);
  }
  return { options, rest };
}

function readLinks(lines: OwnLine[]): { links: Parts['links']; rest: OwnLine[] } {
  const links: Parts['links'] = [];
  const rest: OwnLine[] = [];
  for (const line of lines) {
    const found = /^[*-] \[([^[\]]+)\]\(([^\s()<>]+)\)$/.exec(line.text);
    if (found?.[1] && found[2]) links.push({ title: found[1], url: found[2] });
    else rest.push(line);
  }
  return { links, rest };
}

const leftover = (heading: string, lines: OwnLine[]) =>
  textOf(lines) === '' ? [] : [{ heading, text: textOf(lines) }];

/** Reads the text below the front matter. */
export function readOwnBody(text: string): OwnBody {
  const { title, head, sections, furtherFrom } = sectionsIn(text);
  const known = new Set<string>(Object.values(headings));
  const claimed = new Map<string, OwnLine[]>();
  const further: Block[] = [];
  sections.forEach((block, at) => {
    if (at < furtherFrom && known.has(block.heading) && !claimed.has(block.heading))
      claimed.set(block.heading, block.lines);
    else further.push(block);
  });
  const lines = (heading: string) => claimed.get(heading) ?? [];
  const { options, rest } = readOptions(lines(headings.options), lines(headings.arguments));
  const { links, rest: unlinked } = readLinks(lines(headings.links));
  const dissent = split(lines(headings.dissent), null).blocks;
  return {
    title,
    head: textOf(head.filter(({ text: line, verbatim }) => verbatim || line !== moreMark)),
    question: textOf(lines(headings.question)),
    context: textOf(lines(headings.context)),
    drivers: textOf(lines(headings.drivers)),
    options,
    ...readOutcome(lines(headings.outcome)),
    dissent: dissent.map((block) => ({ by: block.heading === '' ? null : block.heading, text: textOf(block.lines) })),
    resultText: textOf(lines(headings.result)),
    links,
    more: [
      ...further.map(({ heading, lines: said }) => ({ heading, text: textOf(said) })),
      ...leftover(headings.options, rest),
      ...leftover(headings.links, unlinked),
    ],
  };
}
