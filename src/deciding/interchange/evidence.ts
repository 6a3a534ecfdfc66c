/** The status and the date of a record, from wherever it states them, with the place in which they were found. */

import { type DateReading, readDate } from './date-words.ts';
import { headerField } from './field-names.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './front-matter.ts';
import type { HeaderLine } from './header-data.ts';
import { readStatus, type Status } from './status-words.ts';

export type Statement = { text: string; line: number; where: string };
export type StatusEvidence = { status: Status; written: string; line: number; template: boolean; problems: Finding[] };

const asStatements = (lines: HeaderLine[], field: 'status' | 'date', where: HeaderLine['where']): Statement[] =>
  lines
    .filter((line) => line.field === field && line.where === where)
    .map(({ value, line }) => ({ text: value, line, where }));

/** Everything that could state `field`, the most telling place first. */
export function statements(
  field: 'status' | 'date',
  places: { entries: Entry[]; header: HeaderLine[]; section: Statement | null; names: Statement[] },
): Statement[] {
  const fromFront = places.entries
    .filter(({ key }) => headerField(key) === field)
    .map(({ values, line }) => ({ text: values.join(', '), line, where: 'front matter' }));
  return [
    ...fromFront,
    ...(places.section ? [places.section] : []),
    ...asStatements(places.header, field, 'line'),
    ...asStatements(places.header, field, 'row'),
    ...asStatements(places.header, field, 'column'),
    ...places.names,
  ].filter(({ text }) => text.trim() !== '');
}

const firstLine = (text: string) => (text.trim().split(/\r?\n/)[0] ?? '').slice(0, 490).trim();

/** The first statement that names a status decides; none leaves the record unstated. */
export function judgeStatus(found: Statement[]): StatusEvidence {
  let template: Statement | null = null;
  for (const statement of found) {
    const reading = readStatus(statement.text);
    const { line, text } = statement;
    if (reading.template) template ??= statement;
    if (reading.status !== 'unstated')
      return { status: reading.status, written: firstLine(text), line, template: false, problems: [] };
  }
  const [first] = found;
  if (!first) return { status: 'unstated', written: '', line: 1, template: false, problems: [] };
  const written = firstLine((template ?? first).text);
  const problem = template
    ? `The status still shows the choices of the template (“${written.slice(0, 100)}”); it counts as unstated.`
    : `The status “${written.slice(0, 100)}” is none that is known; it counts as unstated.`;
  return {
    status: 'unstated',
    written,
    line: first.line,
    template: template !== null,
    problems: [{ line: first.line, problem }],
  };
}

export type Commits = { first: string | null; last: string | null; hash?: string | null };
export type DateEvidence = { decidedOn: string | null; written: string; problems: Finding[] };

const day = 86_400_000;
const farBefore = 6 * 365 * day;

/** Why a stated date cannot be true, given when the file first and last changed; '' where it can. */
function doubtOf(date: string, commits: Commits): string {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
  const stated = Date.UTC(year, month - 1, of);
  const first = commits.first ? Date.parse(commits.first) : Number.NaN;
  const last = Date.parse(commits.last ?? commits.first ?? '');
  if (stated > last + 7 * day) return `the file was last changed on ${new Date(last).toISOString().slice(0, 10)}`;
  if (stated < first - farBefore) return `the file appeared only on ${new Date(first).toISOString().slice(0, 10)}`;
  return '';
}

/** The first statement with a date decides, unless the history of the file shows that it cannot be true. */
export function judgeDate(found: Statement[], commits: Commits): DateEvidence {
  const fromGit = commits.first?.slice(0, 10) ?? null;
  const read: { statement: Statement; reading: DateReading }[] = found.map((statement) => ({
    statement,
    reading: readDate(statement.text),
  }));
  const telling = read.find(({ reading }) => reading.date !== null) ?? read.find(({ reading }) => reading.doubt !== '');
  if (!telling) return { decidedOn: fromGit, written: '', problems: [] };
  const { statement, reading } = telling;
  const written = firstLine(statement.text);
  const problems = reading.doubt ? [{ line: statement.line, problem: reading.doubt }] : [];
  if (reading.date === null) return { decidedOn: fromGit, written, problems };
  const lie = doubtOf(reading.date, commits);
  if (!lie) return { decidedOn: reading.date, written, problems };
  const problem = `The stated date ${reading.date} cannot be right, since ${lie}: the day of the first commit was taken.`;
  return { decidedOn: fromGit, written, problems: [...problems, { line: statement.line, problem }] };
}
