/** What the pages of decisions ask of the server. */
import type { amendDecision } from '#deciding/decisions/amend-decision.ts';
import type { captureDecision } from '#deciding/decisions/capture-decision.ts';
import type { changeForm } from '#deciding/decisions/change-form.ts';
import type { countDecisions } from '#deciding/decisions/count-decisions.ts';
import type { DecisionContent, DecisionDraft } from '#deciding/decisions/decision.ts';
import type { DecisionRow as Row } from '#deciding/decisions/decision-row.ts';
import type { LinkedDecision } from '#deciding/decisions/linked.ts';
import type { listDecisions } from '#deciding/decisions/list-decisions.ts';
import type { listStations } from '#deciding/decisions/list-stations.ts';
import type { listTags } from '#deciding/decisions/list-tags.ts';
import type { logDecision } from '#deciding/decisions/log-decision.ts';
import type { recordResult } from '#deciding/decisions/record-result.ts';
import type { restoreDecision, retractDecision } from '#deciding/decisions/retract-decision.ts';
import type { showDecision } from '#deciding/decisions/show-decision.ts';
import type { showForm } from '#deciding/decisions/show-form.ts';
import type { suggestReferences } from '#deciding/decisions/suggest-references.ts';
import type { supersedeDecision } from '#deciding/decisions/supersede-decision.ts';
import { type Asked, type Call, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface DecisionCalls {
  decisions: CallsOf<{
    log: typeof logDecision;
    capture: typeof captureDecision;
    list: typeof listDecisions;
    stations: typeof listStations;
    show: typeof showDecision;
    amend: typeof amendDecision;
    supersede: typeof supersedeDecision;
    recordResult: typeof recordResult;
    retract: typeof retractDecision;
    restore: typeof restoreDecision;
    counts: typeof countDecisions;
    tags: typeof listTags;
    suggest: typeof suggestReferences;
  }>;
  decisionForms: CallsOf<{ show: typeof showForm; change: typeof changeForm }>;
}

export type Status = DecisionContent['status'];
/** A row may tell which decisions it replaced; then an arc is drawn to them. */
export type DecisionRow = Row & { supersedes?: Row['id'][] };
/** A decision as a line shows it. */
export type Stop = Told<Call<typeof listStations>>['stations'][number];
export type Reference = LinkedDecision;
export type Shown = Told<Call<typeof showDecision>>;
export type DraftContent = Partial<DecisionDraft>;
export type LogFilters = Asked<Call<typeof listDecisions>>;
export type Sort = NonNullable<LogFilters['sort']>;
export type ResultInput = Omit<Asked<Call<typeof recordResult>>, 'id' | 'revision' | 'why'>;

export const useDecisionCalls = (): DecisionCalls => useCalls<DecisionCalls>();
