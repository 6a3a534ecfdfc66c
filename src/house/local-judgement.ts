/** What a group decides, tries, drafts, brings along and takes away. */
import { listRechecks } from '#coherence/alignment/list-rechecks.ts';
import { findPrecedents } from '#coherence/precedents/find-precedents.ts';
import { judgePrecedents } from '#coherence/precedents/judge-precedents.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import { captureDecision } from '#deciding/decisions/capture-decision.ts';
import { changeForm } from '#deciding/decisions/change-form.ts';
import { countDecisions } from '#deciding/decisions/count-decisions.ts';
import { listDecisions } from '#deciding/decisions/list-decisions.ts';
import { listStations } from '#deciding/decisions/list-stations.ts';
import { listTags } from '#deciding/decisions/list-tags.ts';
import { logDecision } from '#deciding/decisions/log-decision.ts';
import { recheckCitation } from '#deciding/decisions/recheck-citation.ts';
import { recordResult } from '#deciding/decisions/record-result.ts';
import { restoreDecision, retractDecision } from '#deciding/decisions/retract-decision.ts';
import { showDecision } from '#deciding/decisions/show-decision.ts';
import { showForm } from '#deciding/decisions/show-form.ts';
import { suggestReferences } from '#deciding/decisions/suggest-references.ts';
import { supersedeDecision } from '#deciding/decisions/supersede-decision.ts';
import { discardDraft } from '#deciding/drafts/discard-draft.ts';
import { listDrafts } from '#deciding/drafts/list-drafts.ts';
import { logDraft } from '#deciding/drafts/log-draft.ts';
import { saveDraft } from '#deciding/drafts/save-draft.ts';
import { showDraft } from '#deciding/drafts/show-draft.ts';
import { beginExperiment } from '#deciding/experiments/begin-experiment.ts';
import { concludeExperiment } from '#deciding/experiments/conclude-experiment.ts';
import { listExperiments } from '#deciding/experiments/list-experiments.ts';
import { exportCsv, exportJsonl, exportMadr } from '#deciding/interchange/export-decisions.ts';
import { importAdrs } from '#deciding/interchange/import-adrs.ts';
import { importCsv } from '#deciding/interchange/import-csv.ts';

export const localJudgement = {
  decisions: {
    log: logDecision,
    capture: captureDecision,
    list: listDecisions,
    stations: listStations,
    show: showDecision,
    amend: amendDecision,
    supersede: supersedeDecision,
    recordResult,
    recheck: recheckCitation,
    rechecks: listRechecks,
    retract: retractDecision,
    restore: restoreDecision,
    counts: countDecisions,
    tags: listTags,
    suggest: suggestReferences,
  },
  decisionForms: { show: showForm, change: changeForm },
  experiments: { list: listExperiments, begin: beginExperiment, conclude: concludeExperiment },
  drafts: { save: saveDraft, list: listDrafts, show: showDraft, log: logDraft, discard: discardDraft },
  imports: { adrs: importAdrs, csv: importCsv },
  exports: { madr: exportMadr, csv: exportCsv, jsonl: exportJsonl },
  precedents: { find: findPrecedents, judge: judgePrecedents },
};
