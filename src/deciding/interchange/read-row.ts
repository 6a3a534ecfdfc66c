/** Reads one row of a table as a decision; a cell that cannot be read is left empty and said, and the row is kept. */
import { unguarded } from '#text/formula-guard.ts';
import { type DecisionContent, decisionContent, limits, reversibilities } from '../decisions/decision.ts';
import { type ContentColumn, contentColumns, valueOfCell } from './cells.ts';
import { readDate } from './date-words.ts';
import { readStatus } from './status-words.ts';

export type Mapping = { [K in ContentColumn | 'key']?: string };
export type CsvRow = { line: number; key: string; content: DecisionContent };

type Draft = Record<string, unknown>;
type Say = (problem: string) => void;

const shortened = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 80);

const inText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

function statusOf(cell: string | null, say: Say): DecisionContent['status'] {
  const { status } = readStatus(cell ?? '');
  if (cell && status === 'unstated' && cell.trim().toLowerCase() !== 'unstated')
    say(`The status “${shortened(cell)}” is none that is known; it was left unstated.`);
  return status;
}

function dateOf(cell: string | null, say: Say): string | null {
  const { date, doubt } = readDate(cell ?? '');
  if (doubt) say(doubt);
  return date;
}

function reversibilityOf(cell: string | null, say: Say): DecisionContent['reversibility'] {
  const found = reversibilities.find((one) => one === cell?.trim().toLowerCase());
  if (cell && !found)
    say(`“${shortened(cell)}” for reversibility is none of ${reversibilities.join(', ')}; the cell was left empty.`);
  return found ?? null;
}

/** Words for statuses and dates are read as those of records are. */
const withWords = (draft: Draft, say: Say): Draft => ({
  ...draft,
  status: statusOf(inText(draft.status), say),
  decidedOn: dateOf(inText(draft.decidedOn), say),
  checkOn: dateOf(inText(draft.checkOn), say),
  reversibility: reversibilityOf(inText(draft.reversibility), say),
});

/** What the schema refuses of a part goes, so that the rest can stay. */
function withoutUnreadable(draft: Draft, say: Say): Draft {
  const kept: Draft = { ...draft };
  for (const column of contentColumns) {
    if (kept[column] === undefined || decisionContent.shape[column].safeParse(kept[column]).success) continue;
    delete kept[column];
    say(`The cell for ${column} could not be read; it was left empty.`);
  }
  return kept;
}

function titleAndChoice(draft: Draft, hasChoice: boolean, say: Say): { title: string; choice: string } | null {
  const title = inText(draft.title) ?? inText(draft.choice);
  if (title === null) {
    say('The row has neither a title nor a choice; it was left out.');
    return null;
  }
  const choice = inText(draft.choice);
  if (choice === null && hasChoice) say('The row has no choice; its title was taken for it.');
  if ((choice ?? title).length > limits.text) say(`The choice is longer than ${limits.text} characters; it was cut.`);
  const cut = (choice ?? title).slice(0, limits.text).toWellFormed();
  return { title: (title.trim().split('\n')[0] ?? '').slice(0, limits.title).toWellFormed(), choice: cut };
}

/** Reads the cells of the row; null where nothing in it could be a decision. */
export function readRow(cells: Map<string, string>, mapping: Mapping, line: number, say: Say): CsvRow | null {
  const cell = (field: ContentColumn | 'key') => cells.get(mapping[field] ?? '') ?? '';
  const draft: Draft = Object.assign({}, ...contentColumns.map((column) => valueOfCell(column, cell(column))));
  const named = titleAndChoice(draft, Boolean(mapping.choice), say);
  if (!named) return null;
  for (const column of contentColumns)
    if (cell(column).trim() !== '' && draft[column] === undefined)
      say(`The cell for ${column} could not be read; it was left empty.`);
  const result = decisionContent.safeParse(withoutUnreadable({ ...withWords(draft, say), ...named }, say));
  if (!result.success) {
    say('Its title or its choice cannot be read; the row was left out.');
    return null;
  }
  const { data } = result;
  const key = unguarded(cell('key')).trim() || `${data.title} ${data.decidedOn ?? ''}`.trim();
  return { line, key: key.slice(0, 300), content: data };
}
