/** The form in which Throughline writes MADR: which headings mean what, and how text that looks like structure is kept apart. */
import { insideAfter } from './outline-markdown.ts';

export const headings = {
  question: 'Question',
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  arguments: 'Pros and Cons of the Options',
  dissent: 'Dissent',
  result: 'Result',
  links: 'Links',
} as const;

export const outcomeHeadings = { why: 'Rationale', consequences: 'Consequences', expected: 'Confirmation' } as const;

/** After this line every section is a further one, whatever its heading. */
export const moreMark = '<!-- throughline:more -->';

const opening = /^<!-- throughline:text (\d+) -->$/;
const closing = (round: string | number) => `<!-- /throughline:text ${round} -->`;

/** `# …` to `### …`, as written: nothing is stripped, so that any line can be a heading. */
export function ownHeading(line: string): { level: number; heading: string } | null {
  const found = /^(#{1,3})(?: (.*))?$/.exec(line);
  return found?.[1] ? { level: found[1].length, heading: found[2] ?? '' } : null;
}

/** A line with what it means: a verbatim one, from between marks, means nothing but itself. */
export type OwnLine = {
  text: string;
  heading: { level: number; heading: string } | null;
  verbatim: boolean;
  isMark: boolean;
};

/** Reads line by line: headings count outside code, comments and marked text; the marks themselves fall away. */
export function* readLines(text: string): Generator<OwnLine> {
  let inside: ReturnType<typeof insideAfter> = null;
  let until = '';
  for (const line of text.split('\n')) {
    const opened = until === '' && inside === null ? opening.exec(line) : null;
    if (opened?.[1]) until = closing(opened[1]);
    else if (until !== '' && line === until) until = '';
    else if (until !== '') yield { text: line, heading: null, verbatim: true, isMark: false };
    else {
      const heading = inside === null ? ownHeading(line) : null;
      const isMark = inside === null && line === moreMark;
      if (!heading) inside = insideAfter(inside, line);
      yield { text: line, heading, verbatim: false, isMark };
    }
  }
}

/** Whether a line of `text` would be taken for structure, or the text would swallow what follows it. */
function isMistakable(text: string, isStructure: (heading: { level: number; heading: string }) => boolean): boolean {
  if (text.includes('<!-- throughline:') || text.includes('<!-- /throughline:')) return true;
  let inside: ReturnType<typeof insideAfter> = null;
  for (const line of text.split('\n')) {
    const heading = inside === null ? ownHeading(line) : null;
    if (heading && isStructure(heading)) return true;
    if (!heading) inside = insideAfter(inside, line);
  }
  return inside !== null;
}

/** The text between two marks that do not occur in it. */
function marked(text: string): string {
  let round = 1;
  while (text.includes(closing(round))) round += 1;
  return `<!-- throughline:text ${round} -->\n${text}\n${closing(round)}`;
}

export type Slot = (text: string) => string;

const slot =
  (
    isStructure: (heading: { level: number; heading: string }) => boolean,
    alsoWhere: (text: string) => boolean = () => false,
  ) =>
  (text: string): string =>
    isMistakable(text, isStructure) || alsoWhere(text) ? marked(text) : text;

const known = new Set<string>(Object.values(outcomeHeadings));

export const argument = /^\* (Good|Neutral|Bad), because (.+)$/;
export const chosenOption = /^Chosen option: "([^"\n]+)", because ([\s\S]+)$/;

/** Text below a section's heading may hold headings of the third rank and lower. */
export const sectionSlot: Slot = slot(({ level }) => level <= 2);
/** Text below the outcome must not hold the outcome's own headings. */
export const outcomeSlot: Slot = slot(({ level, heading }) => level <= 2 || known.has(heading));
export const choiceSlot: Slot = slot(
  ({ level, heading }) => level <= 2 || known.has(heading),
  (text) => chosenOption.test(text),
);
/** Text below a heading of the third rank. */
export const innerSlot: Slot = slot(
  () => true,
  (text) => text.split('\n').some((line) => argument.test(line)),
);
