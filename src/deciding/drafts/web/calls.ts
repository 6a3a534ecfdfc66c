/** What writing a decision asks of the server: drafts, and all that decisions offer. */
import type { DecisionCalls } from '#deciding/decisions/web/calls.ts';
import type { discardDraft } from '#deciding/drafts/discard-draft.ts';
import type { listDrafts } from '#deciding/drafts/list-drafts.ts';
import type { logDraft } from '#deciding/drafts/log-draft.ts';
import type { saveDraft } from '#deciding/drafts/save-draft.ts';
import type { showDraft } from '#deciding/drafts/show-draft.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface DraftCalls extends DecisionCalls {
  drafts: CallsOf<{
    save: typeof saveDraft;
    list: typeof listDrafts;
    show: typeof showDraft;
    log: typeof logDraft;
    discard: typeof discardDraft;
  }>;
}

export type DraftRow = Told<DraftCalls['drafts']['show']>;

export const useDraftCalls = (): DraftCalls => useCalls<DraftCalls>();
