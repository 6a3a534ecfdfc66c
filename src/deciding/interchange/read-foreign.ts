/** Reads a record that people or other tools wrote: Nygard, MADR, log4brains, Cosmos, EDC, reStructuredText, home-made. */
import type { Source } from '../decisions/decision.ts';
import { classify } from './classify.ts';
import { readDate } from './date-words.ts';
import { type Commits, judgeDate, judgeStatus, type Statement, statements } from './evidence.ts';
import type { Finding } from './finding.ts';
import { fitContent } from './fit-content.ts';
import { formatOf } from './format.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type HeaderLine, readHeader } from './header-data.ts';
import type { Outline, Section } from './outline.ts';
import { outlineMarkdown } from './outline-markdown.ts';
import { outlineAsciidoc, outlineRst } from './outline-rst.ts';
import { hasOwnWords } from './own-words.ts';
import { draftOf } from './read-parts.ts';
import type { RecordReading } from './record-reading.ts';
import {
  type Reference,
  referencesIn,
  referencesInFrontMatter,
  referencesInStatus,
  withDefinitions,
} from './references.ts';
import { divide, type Part, type Parts } from './sections.ts';
import { findTitle, type TitleFound } from './title.ts';
import { readName } from './title-words.ts';

/** A record taken apart: everything that the parts of the decision are then read from. */
export type Dissected = {
  source: Source;
  text: string;
  front: FrontMatter;
  outline: Outline;
  title: TitleFound;
  parts: Parts;
  header: HeaderLine[];
  preamble: { from: number; to: number };
  firstLine: number;
};

function outlineOf(path: string, text: string, from: number, firstLine: number): Outline {
  if (/\.rst$/i.test(path)) return outlineRst(text, from, firstLine);
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return outlineAsciidoc(text, from, firstLine);
  const markdown = outlineMarkdown(text, from, firstLine);
  if (markdown.sections.length > 0 || !/\.txt$/i.test(path)) return markdown;
  return outlineRst(text, from, firstLine);
}

/** The stretch between the title and the first section of its own. */
function preambleOf(outline: Outline, title: Section | null, text: string): { from: number; to: number } {
  if (!title) return { from: outline.preambleStart, to: outline.preambleEnd };
  const next = outline.sections[outline.sections.indexOf(title) + 1];
  return { from: title.bodyStart, to: next?.start ?? text.length };
}

export function dissect(source: Source): Dissected {
  const text = source.text;
  const front = readFrontMatter(text);
  const firstLine = text.slice(0, front.bodyStart).split('\n').length;
  const outline = outlineOf(source.path, text, front.bodyStart, firstLine);
  const title = findTitle(outline, front, source.path);
  const parts = divide(text, outline, title.section);
  const preamble = preambleOf(outline, title.section, text);
  const start = Math.min(preamble.from, outline.preambleStart);
  const head = readHeader(outline, start, preamble.to, firstLine);
  const meta = parts.fields.get('metadata');
  const header = meta ? [...head, ...readHeader(outline, meta.from, meta.to, firstLine)] : head;
  const known = header.some(({ field }) => field === 'status') || parts.fields.has('status');
  const lateHeader = known
    ? []
    : readHeader(outline, start, Math.min(text.length, start + 3000), firstLine).filter(
        ({ where, at }) => where !== 'line' || at < 40,
      );
  return {
    source,
    text,
    front,
    outline,
    title,
    parts,
    header: header.length > 0 || known ? header : lateHeader,
    preamble,
    firstLine,
  };
}

const statementIn = (text: string, part: Part | undefined, where: string): Statement | null =>
  part ? { text: text.slice(part.from, part.to), line: part.line + 1, where } : null;

function statusStatements({ text, parts, front, header, title, source }: Dissected): Statement[] {
  const folder = source.path.split('/').at(-2) ?? '';
  const names = [
    title.status,
    readName(source.path).status,
    /^(?:accepted|rejected|superseded|deprecated|proposed|drafts?)$/i.test(folder) ? folder : '',
  ]
    .filter((word) => word !== '')
    .map((word) => ({ text: word, line: title.line, where: 'name' }));
  const section = statementIn(text, parts.fields.get('status'), 'section');
  return statements('status', { entries: front.entries, header, section, names });
}

function dateStatements({ text, parts, front, header, source }: Dissected): Statement[] {
  const changes = parts.fields.get('changelog');
  const lines = changes ? text.slice(changes.from, Math.min(changes.to, changes.from + 4000)).split('\n') : [];
  const dated = lines
    .map((entry, at) => ({ text: entry, line: (changes?.line ?? 0) + at + 1, where: 'changelog' }))
    .filter(({ text: entry }) => /\d/.test(entry));
  const inName = readName(source.path).date;
  const names = [...dated, ...(inName ? [{ text: inName, line: 1, where: 'name' }] : [])];
  const status = statementIn(text, parts.fields.get('status'), 'status');
  if (status && /\d/.test(status.text.slice(0, 200)))
    names.push({
      ...status,
      text: status.text
        .trim()
        .slice(0, 200)
        .split('\n')
        .slice(0, 2)
        .join(' ')
        .replace(/\([^)]*\)|#\d+/g, ' '),
    });
  return statements('date', {
    entries: front.entries,
    header,
    section: statementIn(text, parts.fields.get('date'), 'section'),
    names,
  }).filter(({ where, text: said }) => !['status', 'changelog'].includes(where) || readDate(said).written !== '');
}

function referencesOf(record: Dissected, statusWritten: Statement[]): Reference[] {
  const { text, outline, parts, front, firstLine } = record;
  const found: Reference[] = [];
  const expand = withDefinitions(text);
  referencesInFrontMatter(front.entries, found);
  for (const { text: said, line, where } of statusWritten) {
    if (where !== 'section') referencesInStatus(expand(said), line, found);
  }
  const status = parts.fields.get('status');
  if (status) {
    referencesInStatus(
      expand(
        text
          .slice(status.from, Math.min(status.to, status.from + 300))
          .trim()
          .split('\n')[0] ?? '',
      ),
      status.line + 1,
      found,
    );
    referencesIn(outline, { from: status.from, to: status.to, firstLine, where: 'status' }, expand, found);
  }
  referencesIn(outline, { from: outline.preambleStart, to: text.length, firstLine, where: 'text' }, expand, found);
  return found;
}

/** What a file that is left out has, in truth. */
function leftOut({ title }: Dissected, hasStatus: boolean): Finding {
  const found = title.fromFile
    ? 'no sentence in it'
    : `a title${hasStatus ? ' and a status, and' : ' and'} nothing else`;
  return { line: title.line, problem: `Left out: there is ${found}.` };
}

export function readForeign(source: Source, commits: Commits): RecordReading {
  const record = dissect(source);
  const said = statusStatements(record);
  const status = judgeStatus(said);
  const date = judgeDate(dateStatements(record), commits);
  const drafted = draftOf(record);
  const { content, problems } = fitContent({ ...drafted.draft, status: status.status, decidedOn: date.decidedOn });
  const kind = classify({
    path: source.path,
    title: record.title.written.replace(/[*_`]/g, ''),
    text: source.text.slice(record.front.bodyStart),
    parts: record.parts,
    hasStatus: status.status !== 'unstated',
    statusIsTemplate: status.template,
    hasHeading: record.outline.sections.length > 0,
    hasOwnWords: hasOwnWords(content),
  });
  const number = record.title.number || readName(source.path).number;
  return {
    kind,
    content,
    source: { ...source, format: formatOf(record), status: status.written, date: date.written, number },
    references: referencesOf(record, said),
    problems:
      kind === 'stub'
        ? [leftOut(record, status.status !== 'unstated')]
        : [...record.front.problems, ...status.problems, ...date.problems, ...drafted.problems, ...problems],
    own: null,
  };
}
