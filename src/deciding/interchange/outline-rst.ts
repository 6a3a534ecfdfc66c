/** Finds the headings of reStructuredText and AsciiDoc, which some groups keep their records in. */
import { type Line, linesOf, type Mark, type Outline, sectionsOf } from './outline.ts';

const adornment = (text: string) => /^([=\-`:.'"~^_*+#<>])\1{2,}[ \t]*$/.exec(text)?.[1] ?? '';

const isTitleText = (line: Line | undefined) => !!line && /^\S/.test(line.text) && adornment(line.text) === '';

type Found = { style: string; titleAt: number; lastAt: number };

/** A title with a line of punctuation below it, or one above and below. */
function findTitle(lines: Line[], at: number): Found | null {
  const here = lines[at]?.text ?? '';
  const above = adornment(here);
  const title = lines[at + 1];
  if (above && title && title.text.trim() !== '' && adornment(lines[at + 2]?.text ?? '') === above) {
    return { style: `${above}${above}`, titleAt: at + 1, lastAt: at + 2 };
  }
  const below = adornment(lines[at + 1]?.text ?? '');
  const line = lines[at];
  if (!below || !line || !isTitleText(line)) return null;
  const longEnough = (lines[at + 1]?.text.trim().length ?? 0) >= Math.min(line.text.trim().length - 2, 60);
  return longEnough ? { style: below, titleAt: at, lastAt: at + 1 } : null;
}

/** The outline of reStructuredText: the rank of a heading follows from the order in which its style first appears. */
export function outlineRst(text: string, from = 0, firstLine = 1): Outline {
  const lines = linesOf(text, from);
  const styles: string[] = [];
  const marks: Mark[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = findTitle(lines, at);
    const line = lines[at];
    if (!found || !line) {
      at += 1;
      continue;
    }
    if (!styles.includes(found.style)) styles.push(found.style);
    const bodyStart = Math.min((lines[found.lastAt]?.end ?? text.length) + 1, text.length);
    const heading = lines[found.titleAt]?.text.trim() ?? '';
    const level = styles.indexOf(found.style) + 1;
    marks.push({ level, heading, line: firstLine + found.titleAt, start: line.start, bodyStart });
    at = found.lastAt + 1;
  }
  return finish(text, lines, marks, from);
}

/** The outline of AsciiDoc: `= Title`, `== Section`, outside blocks of code. */
export function outlineAsciidoc(text: string, from = 0, firstLine = 1): Outline {
  const lines = linesOf(text, from);
  const marks: Mark[] = [];
  let block = '';
  lines.forEach((line, at) => {
    const fence = /^(----+|\.\.\.\.+|====+|\/\/\/\/+|\*\*\*\*+|```)\s*$/.exec(line.text)?.[1] ?? '';
    if (fence) block = block === '' ? fence : block === fence ? '' : block;
    const found = block || fence ? null : /^(={1,6})[ \t]+(\S.*)$/.exec(line.text);
    if (!found?.[1]) return;
    const bodyStart = Math.min(line.end + 1, text.length);
    const heading = (found[2] ?? '').replace(/[ \t]+=+$/, '').trim();
    marks.push({ level: found[1].length, heading, line: firstLine + at, start: line.start, bodyStart });
  });
  return finish(text, lines, marks, from);
}

function finish(text: string, lines: Line[], marks: Mark[], from: number): Outline {
  const sections = sectionsOf(marks, text.length);
  return { lines, sections, preambleStart: from, preambleEnd: sections[0]?.start ?? text.length, hidden: new Set() };
}
