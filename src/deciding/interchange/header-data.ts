/** What stands in bullets, bold words, field lists and tables at the head of a record: "Status: accepted". */
import { type HeaderField, headerField } from './field-names.ts';
import type { Line, Outline } from './outline.ts';

export type HeaderLine = {
  field: HeaderField;
  value: string;
  line: number;
  at: number;
  where: 'line' | 'row' | 'column';
};

const keyed =
  /^[ \t]{0,8}(?:[-*+>][ \t]+|\d{1,2}\.[ \t]+|:|\/\/[ \t]*)?(?:[*_`]{0,3})([A-Za-z][\w &()/-]{0,40}?)[*_`]{0,3}[ \t]*:[*_`]{0,3}(?:[ \t]+|$|(?=[*_`{[\dA-Z]))(.{0,1500})$/;

const row = /^[ \t]{0,3}\|(.{1,1500})\|[ \t]*$/;

const cells = (text: string) => (row.exec(text)?.[1] ?? '').split('|').map((cell) => cell.replace(/[*_`]/g, '').trim());

const isRule = (text: string) => /^[ \t|:-]{3,200}$/.test(text) && text.includes('-');

const bare = (value: string) =>
  value
    .replace(/^[*_`\s]+(?=\S)/, '')
    .replace(/(?:[*_`\s]|\\$)+$/, '')
    .trim();

/** The values in nested bullets below a key that has none of its own. */
function nested(lines: Line[], at: number): string {
  const values: string[] = [];
  for (const line of lines.slice(at + 1, at + 60)) {
    const item = /^[ \t]{1,8}[-*+][ \t]+(.{1,500})$/.exec(line.text);
    if (!item?.[1]) break;
    values.push(item[1].trim());
  }
  return values.join(', ');
}

function readTable(lines: Line[], at: number, firstLine: number): HeaderLine[] {
  const here = cells(lines[at]?.text ?? '');
  if (here.length < 2) return [];
  if (isRule(lines[at + 1]?.text ?? '')) {
    const below = cells(lines[at + 2]?.text ?? '');
    const columns = here.flatMap((key, column): HeaderLine[] => {
      const field = headerField(key);
      const value = below[column] ?? '';
      return field && value ? [{ field, value, line: firstLine + at + 2, at: -1, where: 'column' }] : [];
    });
    if (columns.length > 0 && (here.length > 2 || here.every((key) => headerField(key)))) return columns;
  }
  const field = headerField(here[0] ?? '');
  return field && here.length === 2 && here[1]
    ? [{ field, value: here[1], line: firstLine + at, at: -1, where: 'row' }]
    : [];
}

/** The header lines between two offsets; `at` is the index of a line that says nothing else, so that it can be left out. */
export function readHeader(outline: Outline, from: number, to: number, firstLine: number): HeaderLine[] {
  const found: HeaderLine[] = [];
  outline.lines.forEach((line, at) => {
    if (line.start < from || line.start >= to || outline.hidden.has(at) || found.length > 200) return;
    if (line.text.includes('|')) found.push(...readTable(outline.lines, at, firstLine));
    const match = keyed.exec(line.text);
    const field = match?.[1] ? headerField(match[1]) : null;
    if (!match || !field) return;
    const value = bare(match[2] ?? '') || nested(outline.lines, at);
    found.push({ field, value, line: firstLine + at, at, where: 'line' });
  });
  return found;
}
