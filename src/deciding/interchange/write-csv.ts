/** Decisions as comma-separated values that spreadsheets open and that can be read again. */
import { stringify } from 'csv-stringify/sync';
import type { Decision } from '../decisions/decision.ts';
import { cellsOf, columns } from './cells.ts';

/** The rows; with `header`, a byte order mark and the names of the columns come first. */
export function writeCsv(decisions: readonly { decision: Decision; group: string }[], header = true): string {
  const rows = decisions.map(({ decision, group }) => cellsOf(decision, group));
  return stringify(header ? [[...columns], ...rows] : rows, { bom: header, record_delimiter: '\r\n' });
}
