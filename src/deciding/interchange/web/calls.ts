/** What the import page asks of the server. */
import type { importAdrs } from '#deciding/interchange/import-adrs.ts';
import { type Asked, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface ImportCalls {
  imports: CallsOf<{ adrs: typeof importAdrs }>;
}

export type SentFile = Asked<ImportCalls['imports']['adrs']>['files'][number];
export type Report = Told<ImportCalls['imports']['adrs']>;

export const useImportCalls = (): ImportCalls => useCalls<ImportCalls>();
