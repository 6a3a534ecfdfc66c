/** What assumptions and other items have in common where they are shown and changed. */
import type { AssumptionRow, MapItemRow } from './calls.ts';

export type Row = AssumptionRow | MapItemRow;
export type RowKind = 'assumption' | MapItemRow['kind'];

export const kindOf = (row: Row): RowKind => ('kind' in row ? row.kind : 'assumption');
export const textOf = (row: Row) => ('kind' in row ? row.text : row.evidence);

export interface Written {
  title: string;
  text: string;
  other: string;
  owner: string;
  confidence: Row['confidence'];
  expiresOn: string;
  restsOn: AssumptionRow['restsOn'];
}
