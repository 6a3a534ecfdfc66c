/** The block of YAML at the head of a record: read as far as it goes, since people leave all kinds of things in it. */
import { parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

/** One entry: its values as plain lines, the line on which it stands, and its text as found. */
export type Entry = { key: string; values: string[]; line: number; raw: string };
export type FrontMatter = { entries: Entry[]; raw: string; bodyStart: number; problems: Finding[] };

const longest = 100_000;
const mostNested = 60;

/** Where the block between two lines of three hyphens begins and ends, or null where the text has none. */
function findBlock(text: string): { start: number; end: number; bodyStart: number } | null {
  const opening = /^\s{0,20}---[ \t]*\r?\n/.exec(text.slice(0, 200));
  if (!opening) return null;
  const start = opening[0].length;
  const head = text.slice(0, start + longest);
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = start;
  const found = closing.exec(head);
  if (!found) return null;
  const after = found.index + found[0].length;
  return { start, end: found.index, bodyStart: text[after] === '\n' ? after + 1 : after };
}

/** Scalars as they were written; `{accepted}` is a mapping to YAML and a word to people. */
function plainLines(value: unknown, depth = 0): string[] {
  if (value === null || value === undefined || value === '' || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => plainLines(item, depth + 1));
  if (!(value instanceof Map)) return [String(value)];
  return [...value].slice(0, 200).flatMap(([key, inner]) => {
    const lines = plainLines(inner, depth + 1);
    return lines.length > 0 ? lines.map((line) => `${String(key)}: ${line}`) : [String(key)];
  });
}

const unquoted = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2');

/** The entries line by line: where each begins and what its text is, and its values where YAML gives up. */
function readLines(raw: string, firstLine: number): Entry[] {
  const entries: Entry[] = [];
  raw.split('\n').forEach((text, at) => {
    const found = /^(["']?)([A-Za-z][\w -]{0,60})\1[ \t]*:(?:[ \t]+(.*?))?\r?$/.exec(text.slice(0, 2100));
    const last = entries.at(-1);
    if (found?.[2]) {
      const value = unquoted(found[3] ?? '');
      entries.push({ key: found[2].toLowerCase(), values: value ? [value] : [], line: at + firstLine, raw: text });
    } else if (last) {
      const item = /^[ \t]*-[ \t]+(.{1,2000}?)\r?$/.exec(text.slice(0, 2100));
      if (item?.[1]) last.values.push(unquoted(item[1]));
      last.raw += `\n${text}`;
    }
  });
  return entries.slice(0, 500);
}

const isTooNested = (raw: string) => {
  let depth = 0;
  for (const character of raw) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    if (depth > mostNested) return true;
  }
  return false;
};

/** Every value a string, mappings as Map (no prototype), few aliases, no tags: or the sentence that says why not. */
function parseYaml(raw: string): unknown {
  if (isTooNested(raw)) throw new Error('it is nested too deeply');
  const document = parseDocument(raw, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  const [first] = document.errors;
  if (first) throw new Error((first.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''));
  return document.toJS({ mapAsMap: true, maxAliasCount: 50 });
}

/** Reads the block at the head of `text`; bodyStart is where the record itself begins. */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text);
  if (!block) return { entries: [], raw: '', bodyStart: 0, problems: [] };
  const raw = text.slice(block.start, block.end);
  const firstLine = text.slice(0, block.start).split('\n').length;
  const found = { raw, bodyStart: block.bodyStart };
  const byLine = readLines(raw, firstLine);
  try {
    const data = parseYaml(raw);
    if (data instanceof Map) return { ...found, entries: withValues(byLine, data), problems: [] };
    const problem = 'The block between the hyphens is not a mapping; it was left aside.';
    return { ...found, entries: [], problems: raw.trim() === '' ? [] : [{ line: firstLine, problem }] };
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown reason';
    const problem = `The front matter is not valid YAML (${why}); it was read line by line.`;
    return { ...found, entries: byLine, problems: [{ line: firstLine, problem }] };
  }
}

function withValues(byLine: Entry[], data: Map<unknown, unknown>): Entry[] {
  return [...data].slice(0, 500).map(([name, value]) => {
    const key = String(name).trim().toLowerCase();
    const place = byLine.find((entry) => entry.key === key);
    return { key, values: plainLines(value), line: place?.line ?? 1, raw: place?.raw ?? '' };
  });
}
