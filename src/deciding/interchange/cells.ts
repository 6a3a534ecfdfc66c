/** A decision as the cells of a table row and back. */
import { guarded, unguarded } from '#text/formula-guard.ts';
import type { Decision, DecisionContent } from '../decisions/decision.ts';

/** Short entries on one line, as JSON where an entry would not come back otherwise. */
export const listCell = (values: readonly string[]) =>
  values.some((value) => /[;\n]|^\s|\s$|^[[{]/.test(value)) ? JSON.stringify(values) : values.join('; ');

const jsonCell = (value: unknown) =>
  value === null || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);

const texts = [
  'title',
  'status',
  'decidedOn',
  'question',
  'context',
  'drivers',
  'choice',
  'why',
  'consequences',
  'authority',
  'reversibility',
  'expected',
  'checkOn',
] as const;
const lists = ['decidedBy', 'consulted', 'informed', 'tags'] as const;
const structures = [
  'options',
  'dissent',
  'affects',
  'cost',
  'principles',
  'answer',
  'assumptions',
  'relations',
  'links',
  'result',
  'more',
] as const;

export const contentColumns = [...texts, ...lists, ...structures] as const;
export type ContentColumn = (typeof contentColumns)[number];
export const columns = [
  'id',
  'group',
  'number',
  ...contentColumns,
  'endedOn',
  'recordedAt',
  'repository',
  'path',
] as const;

/** The cells of one decision, in the order of `columns`. */
export function cellsOf(decision: Decision, group: string): string[] {
  const cells: Record<string, string> = {
    id: decision.id,
    group,
    number: String(decision.number),
    endedOn: decision.endedOn ?? '',
    recordedAt: decision.recordedAt,
    repository: decision.source?.repository ?? '',
    path: decision.source?.path ?? '',
  };
  for (const column of texts) cells[column] = decision[column] ?? '';
  for (const column of lists) cells[column] = listCell(decision[column]);
  for (const column of structures) cells[column] = jsonCell(decision[column]);
  return columns.map((column) => guarded(cells[column] ?? ''));
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

const split = (cell: string): unknown => {
  const json = cell.startsWith('[') ? parsed(cell) : undefined;
  return Array.isArray(json)
    ? json
    : cell
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
};

/** What a cell says of one part of a decision; undefined where it is empty. */
export function valueOfCell(column: ContentColumn, cell: string): { [K in ContentColumn]?: unknown } {
  const value = unguarded(cell);
  if (value.trim() === '') return {};
  if ((lists as readonly string[]).includes(column)) return { [column]: split(value) };
  if (!(structures as readonly string[]).includes(column)) return { [column]: value };
  if (column === 'cost') return { cost: Number.isNaN(Number(value)) ? value : Number(value) };
  const json = parsed(value);
  if (json !== undefined && typeof json === 'object') return { [column]: json };
  if (column === 'options') return { options: (split(value) as string[]).map((title) => ({ title })) };
  if (column === 'links') return { links: (split(value) as string[]).map((url) => ({ url })) };
  return {};
}

export type Cells = { [K in keyof DecisionContent]?: unknown };
