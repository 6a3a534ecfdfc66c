/** Finds the headings of Markdown: not those in code, in comments or in quotations. */
import { type Line, linesOf, type Mark, type Outline, sectionsOf } from './outline.ts';

type Fence = { mark: string; size: number };
type Inside = Fence | 'comment' | null;

const fenceOf = (text: string): Fence | null => {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
  if (!found?.[1] || (found[1].startsWith('`') && found[2]?.includes('`'))) return null;
  return { mark: found[1].charAt(0), size: found[1].length };
};

const closes = (fence: Fence, text: string) => {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text);
  return found?.[1]?.charAt(0) === fence.mark && found[1].length >= fence.size;
};

/** What a line leaves open for the next one: a code fence, a comment, or nothing. */
export function insideAfter(inside: Inside, text: string): Inside {
  if (inside === 'comment') return text.includes('-->') && !reopens(text) ? null : 'comment';
  if (inside) return closes(inside, text) ? null : inside;
  const fence = fenceOf(text);
  if (fence) return fence;
  return /^ {0,3}<!--/.test(text) && text.lastIndexOf('-->') < text.lastIndexOf('<!--') ? 'comment' : null;
}

const reopens = (text: string) => text.lastIndexOf('<!--') > text.lastIndexOf('-->');

/** `## Heading ##`, and `##Heading` as older renderers took it. */
export function atxHeading(text: string): { level: number; heading: string } | null {
  const found = /^ {0,3}(#{1,6})(?:\s+|$|(?=[A-Z*\d]))(.*)$/.exec(text);
  if (!found?.[1]) return null;
  const heading = (found[2] ?? '').replace(/(?:^|[ \t])#+[ \t]*$/, '').trim();
  return { level: found[1].length, heading };
}

const underline = (text: string): number =>
  /^ {0,3}=+[ \t]*$/.test(text) ? 1 : /^ {0,3}-{2,}[ \t]*$/.test(text) ? 2 : 0;

const canBeUnderlined = (text: string) => /^ {0,3}[^\s#>|`~<*+=-]/.test(text) && !/^ {0,3}\d{1,9}[.)]\s/.test(text);

const isBlank = (line: Line | undefined) => !line || line.text.trim() === '';

/** `3. Use X` underlined is a title, as adr-tools once wrote it; elsewhere a number begins a list. */
function setextHeading(lines: Line[], at: number): { level: number; heading: string } | null {
  const line = lines[at];
  const level = underline(lines[at + 1]?.text ?? '');
  if (!line || level === 0 || !isBlank(lines[at - 1])) return null;
  const isTitle = level === 1 && /^ {0,3}\d{1,9}[.)]\s/.test(line.text);
  return canBeUnderlined(line.text) || isTitle ? { level, heading: line.text.trim() } : null;
}

/** The outline of a Markdown text from offset `from` on; `firstLine` is the number of the line there. */
export function outlineMarkdown(text: string, from = 0, firstLine = 1): Outline {
  const lines = linesOf(text, from);
  const marks: Mark[] = [];
  const hidden = new Set<number>();
  let inside: Inside = null;
  lines.forEach((line, at) => {
    const before: Inside = inside;
    inside = insideAfter(inside, line.text);
    if (before || inside) {
      hidden.add(at);
      return;
    }
    const atx = atxHeading(line.text);
    const found = atx ?? setextHeading(lines, at);
    const last = atx ? at : at + 1;
    const bodyStart = Math.min((lines[last]?.end ?? text.length) + 1, text.length);
    if (found) marks.push({ ...found, line: firstLine + at, start: line.start, bodyStart });
  });
  const sections = sectionsOf(marks, text.length);
  return { lines, sections, preambleStart: from, preambleEnd: sections[0]?.start ?? text.length, hidden };
}
