/** Reads decisions from a table: which column is which part follows from a mapping, or from the columns' names. */
import { CsvError, parse } from 'csv-parse/sync';
import { type ContentColumn, contentColumns } from './cells.ts';
import { decodeText } from './decode-text.ts';
import type { Finding } from './finding.ts';
import { type CsvRow, type Mapping, readRow } from './read-row.ts';

/** `refused` says why nothing should be taken; it is empty where rows can be. */
export type CsvReading = { rows: CsvRow[]; columns: string[]; mapping: Mapping; problems: Finding[]; refused: string };

const otherNames: Partial<Record<ContentColumn | 'key', string[]>> = {
  key: ['id', 'key', 'number', 'no', 'nr', '#', 'ref'],
  title: ['name', 'subject', 'decision title', 'summary', 'tldr', 'titel'],
  choice: ['decision', 'outcome', 'resolution', 'what was decided', 'chosen', 'entscheidung'],
  decidedOn: ['date', 'decided on', 'decision date', 'decided', 'datum'],
  decidedBy: ['decided by', 'deciders', 'owner', 'who', 'decision makers', 'decider'],
  why: ['reason', 'reasons', 'rationale', 'because', 'begründung'],
  context: ['background', 'problem', 'kontext'],
  consequences: ['consequence', 'impact', 'konsequenzen'],
  options: ['alternatives', 'considered options', 'optionen'],
  tags: ['tag', 'topic', 'topics', 'category', 'labels'],
  expected: ['expected result', 'expected outcome'],
  checkOn: ['check on', 'review date', 'check date', 'review on'],
};

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim();

/** The columns by their names, in English or German, where the mapping says nothing. */
function complete(given: Mapping, header: string[]): Mapping {
  const mapping: Mapping = { ...given };
  for (const field of [...contentColumns, 'key'] as const) {
    const names = [field.toLowerCase(), plain(field), ...(otherNames[field] ?? [])];
    const found = names
      .map((name) => header.find((column) => plain(column) === name))
      .find((column) => column !== undefined);
    if (mapping[field] === undefined && found !== undefined) mapping[field] = found;
  }
  return mapping;
}

/** A mapping to a column that is not there is a mistake, and what would be imported in spite of it another one. */
function missing(wanted: Mapping, columns: string[]): string {
  const absent = Object.entries(wanted).filter(([, column]) => column && !columns.includes(column));
  if (absent.length === 0) return '';
  const named = absent.map(([field, column]) => `“${column}” for ${field}`).join(', ');
  return `Nothing was imported: there is no column ${named}. The columns are: ${columns.join(', ')}.`;
}

/** The separator that the first line uses most. */
function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  return (
    [',', ';', '\t', '|']
      .map((mark) => ({ mark, count: first.split(mark).length }))
      .sort((one, other) => other.count - one.count)[0]?.mark ?? ','
  );
}

type Parsed = { record: string[]; info: { lines: number } }[];

function parseRows(text: string): { rows: Parsed; problems: Finding[] } {
  const problems: Finding[] = [];
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 2_000_000,
    }) as unknown as Parsed;
    return { rows, problems };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown reason';
    return { rows: [], problems: [{ line, problem: `The table could not be read: ${why}.` }] };
  }
}

/** Reads the bytes or the text of a table; every row that cannot be taken is said with its line. */
export function readCsv(given: Uint8Array | string, wanted: Mapping = {}): CsvReading {
  const decoded = typeof given === 'string' ? { text: given, assumed: '', unreadable: '' } : decodeText(given);
  const nothing = { rows: [], columns: [], mapping: wanted, refused: '' };
  if (decoded.unreadable) return { ...nothing, problems: [{ line: 1, problem: decoded.unreadable }] };
  const { rows, problems } = parseRows(decoded.text);
  if (decoded.assumed) problems.unshift({ line: 1, problem: decoded.assumed });
  const [head, ...body] = rows;
  if (!head)
    return { ...nothing, problems: problems.length > 0 ? problems : [{ line: 1, problem: 'The table is empty.' }] };
  const columns = head.record.map((name) => name.trim());
  const mapping = complete(wanted, columns);
  const refused = missing(wanted, columns);
  if (refused) return { ...nothing, columns, problems, refused };
  if (!mapping.title && !mapping.choice) {
    problems.push({ line: 1, problem: 'No column is the title or the choice: say which one is.' });
    return { ...nothing, columns, mapping, problems };
  }
  if (!mapping.choice) problems.push({ line: 1, problem: 'No column is the choice; the titles were taken for it.' });
  let before = head.info.lines;
  const read = body.flatMap(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    if (record.length !== columns.length)
      problems.push({ line, problem: `The row has ${record.length} cells, the header ${columns.length}.` });
    const cells = new Map(columns.map((column, at) => [column, record[at] ?? '']));
    return readRow(cells, mapping, line, (problem) => problems.push({ line, problem })) ?? [];
  });
  return { rows: read, columns, mapping, problems, refused };
}
