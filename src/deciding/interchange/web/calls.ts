/** What taking records in and along asks of the server. */
import type { exportCsv, exportJsonl, exportMadr } from '#deciding/interchange/export-decisions.ts';
import type { importAdrs } from '#deciding/interchange/import-adrs.ts';
import { type Asked, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface InterchangeCalls {
  imports: CallsOf<{ adrs: typeof importAdrs }>;
  exports: CallsOf<{ madr: typeof exportMadr; csv: typeof exportCsv; jsonl: typeof exportJsonl }>;
}

export type SentFile = Asked<InterchangeCalls['imports']['adrs']>['files'][number];
export type Report = Told<InterchangeCalls['imports']['adrs']>;

export const useInterchangeCalls = (): InterchangeCalls => useCalls<InterchangeCalls>();
