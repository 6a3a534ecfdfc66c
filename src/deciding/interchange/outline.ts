/** The headings of a document and the text between them, by offsets: text is cut out and never written anew. */

export type Line = { start: number; end: number; text: string };

/** A heading with the text up to the next heading (ownEnd) and up to the next of its own rank or above (end). */
export type Section = {
  level: number;
  heading: string;
  /** 1 for the first line of the file. */
  line: number;
  start: number;
  bodyStart: number;
  ownEnd: number;
  end: number;
};

export type Mark = Pick<Section, 'level' | 'heading' | 'line' | 'start' | 'bodyStart'>;
export type Outline = {
  lines: Line[];
  sections: Section[];
  preambleStart: number;
  preambleEnd: number;
  hidden: Set<number>;
};

/** Only the head of a line can say what the line is: nothing here ever looks at more of it. */
const seen = 2000;

/** Splits text into lines with their offsets, from `from` on; `text` holds at most the first 2,000 characters of each. */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const stop = end > start && text[end - 1] === '\r' ? end - 1 : end;
    lines.push({ start, end, text: text.slice(start, Math.min(stop, start + seen)) });
    if (found < 0) break;
    start = found + 1;
  }
  return lines;
}

/** No record has more headings than this; what follows them stays text. */
export const mostHeadings = 1000;

/** Closes the sections that the marks open. */
export function sectionsOf(marks: Mark[], textEnd: number): Section[] {
  const sections = marks.slice(0, mostHeadings).map((mark) => ({ ...mark, ownEnd: textEnd, end: textEnd }));
  const open: Section[] = [];
  let previous: Section | null = null;
  for (const section of sections) {
    if (previous) previous.ownEnd = section.start;
    previous = section;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) {
      const closed = open.pop();
      if (closed) closed.end = section.start;
    }
    open.push(section);
  }
  return sections;
}
