/** The table of contents: everything that this house can be asked, and everything that follows of itself. */

import { listAnswers } from '#coherence/alignment/list-answers.ts';
import { listApplications } from '#coherence/alignment/list-applications.ts';
import { listRechecks } from '#coherence/alignment/list-rechecks.ts';
import { showValue } from '#coherence/alignment/show-value.ts';
import { testValue } from '#coherence/alignment/test-value.ts';
import { answerCost } from '#coherence/conflicts/answer-cost.ts';
import { answerEnding } from '#coherence/conflicts/answer-ending.ts';
import { conveneConflict } from '#coherence/conflicts/convene-conflict.ts';
import { hearOutcome } from '#coherence/conflicts/hear-outcome.ts';
import { listConflicts } from '#coherence/conflicts/list-conflicts.ts';
import { listCosts } from '#coherence/conflicts/list-costs.ts';
import { noteCost } from '#coherence/conflicts/note-cost.ts';
import { proposeConflict } from '#coherence/conflicts/propose-conflict.ts';
import { sayInConflict } from '#coherence/conflicts/say-in-conflict.ts';
import { settleConflict } from '#coherence/conflicts/settle-conflict.ts';
import { showConflict } from '#coherence/conflicts/show-conflict.ts';
import { watchConflicts } from '#coherence/conflicts/watch-conflicts.ts';
import { answerConsent } from '#coherence/escalations/answer-consent.ts';
import { answerEscalation, takeEscalation } from '#coherence/escalations/answer-escalation.ts';
import { askConsent } from '#coherence/escalations/ask-consent.ts';
import { hearEscalation, withdrawEscalation } from '#coherence/escalations/hear-escalation.ts';
import { consentsOfDecision, consentsWaiting } from '#coherence/escalations/list-consents.ts';
import { listEscalations, showEscalation } from '#coherence/escalations/list-escalations.ts';
import { listStalls } from '#coherence/escalations/list-stalls.ts';
import { raiseEscalation } from '#coherence/escalations/raise-escalation.ts';
import { sayStall } from '#coherence/escalations/say-stall.ts';
import { showConfusion } from '#coherence/escalations/show-confusion.ts';
import { showHealth } from '#coherence/escalations/show-health.ts';
import { showParalysis } from '#coherence/escalations/show-paralysis.ts';
import { showSpeed } from '#coherence/escalations/show-speed.ts';
import { showAgenda } from '#coherence/governance/agenda.ts';
import { drawCircle } from '#coherence/governance/draw-circle.ts';
import { closeMeeting, openMeeting, recordMeeting } from '#coherence/governance/hold-meeting.ts';
import { listProcesses, suggestProcesses } from '#coherence/governance/list-processes.ts';
import { makeProposal, withdrawProposal } from '#coherence/governance/make-proposal.ts';
import { dissentFromProposal, objectToProposal } from '#coherence/governance/object-to-proposal.ts';
import { replyToObjection } from '#coherence/governance/reply-to-objection.ts';
import { joinProcesses, reportProcess } from '#coherence/governance/report-process.ts';
import { shapeCircle } from '#coherence/governance/shape-circle.ts';
import { showCircle } from '#coherence/governance/show-circle.ts';
import { listMeetings, showMeeting } from '#coherence/governance/show-meeting.ts';
import { listProposals, showProposal } from '#coherence/governance/show-proposal.ts';
import { refuseProposal, signProposal } from '#coherence/governance/sign-proposal.ts';
import { optOut, volunteer } from '#coherence/governance/volunteer.ts';
import { findPrecedents } from '#coherence/precedents/find-precedents.ts';
import { judgePrecedents } from '#coherence/precedents/judge-precedents.ts';
import { refreshPrecedents } from '#coherence/precedents/refresh-precedents.ts';
import { endIntervention, respondToIntervention } from '#coherence/stewardship/answer-intervention.ts';
import { listExceptions } from '#coherence/stewardship/list-exceptions.ts';
import { listInterventions } from '#coherence/stewardship/list-interventions.ts';
import { listCrises, openCrisis } from '#coherence/stewardship/open-crisis.ts';
import { openIntervention } from '#coherence/stewardship/open-intervention.ts';
import { endCrisis, renewCrisis, takeMeasure } from '#coherence/stewardship/run-crisis.ts';
import { sayBacking } from '#coherence/stewardship/say-backing.ts';
import { showPresence } from '#coherence/stewardship/show-presence.ts';
import { showWatch } from '#coherence/stewardship/show-watch.ts';
import { acceptInvitation } from '#common-ground/groups/accept-invitation.ts';
import { addMember } from '#common-ground/groups/add-member.ts';
import { amendGroup } from '#common-ground/groups/amend-group.ts';
import { createGroup } from '#common-ground/groups/create-group.ts';
import { createInvitation } from '#common-ground/groups/create-invitation.ts';
import { putGroup } from '#common-ground/groups/groups.store.ts';
import { listGroups } from '#common-ground/groups/list-groups.ts';
import { listInvitations } from '#common-ground/groups/list-invitations.ts';
import { removeMember } from '#common-ground/groups/remove-member.ts';
import { revokeInvitation } from '#common-ground/groups/revoke-invitation.ts';
import { showGroup } from '#common-ground/groups/show-group.ts';
import { showInvitation } from '#common-ground/groups/show-invitation.ts';
import { amendNetwork } from '#common-ground/network/amend-network.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { showNetwork } from '#common-ground/network/show-network.ts';
import { appointSteward } from '#common-ground/people/appoint-steward.ts';
import { createOwnSignInLink } from '#common-ground/people/create-sign-in-link.ts';
import { createToken } from '#common-ground/people/create-token.ts';
import { erasePerson } from '#common-ground/people/erase-person.ts';
import { listPeople } from '#common-ground/people/list-people.ts';
import { listTokens } from '#common-ground/people/list-tokens.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { renamePerson } from '#common-ground/people/rename-person.ts';
import { revokeToken } from '#common-ground/people/revoke-token.ts';
import { setPassword } from '#common-ground/people/set-password.ts';
import { lintDraft } from '#common-ground/principles/lint-draft.ts';
import { listPrinciples } from '#common-ground/principles/list-principles.ts';
import { amendQuestion } from '#common-ground/questions/amend-question.ts';
import { listQuestions } from '#common-ground/questions/list-questions.ts';
import { openQuestion } from '#common-ground/questions/open-question.ts';
import { showQuestion } from '#common-ground/questions/show-question.ts';
import { adoptValue } from '#common-ground/values/adopt-value.ts';
import { amendValue } from '#common-ground/values/amend-value.ts';
import { answerSession } from '#common-ground/values/answer-session.ts';
import { closeSession } from '#common-ground/values/close-session.ts';
import { draftValue } from '#common-ground/values/draft-value.ts';
import { forgetAnswersOfErased } from '#common-ground/values/forget-answers.ts';
import { groupAnswers } from '#common-ground/values/group-answers.ts';
import { listSessions } from '#common-ground/values/list-sessions.ts';
import { listValues } from '#common-ground/values/list-values.ts';
import { openSession } from '#common-ground/values/open-session.ts';
import { retireValue } from '#common-ground/values/retire-value.ts';
import { revealSession } from '#common-ground/values/reveal-session.ts';
import { showSession } from '#common-ground/values/show-session.ts';
import { adviseZone } from '#common-ground/zones/advise-zone.ts';
import { amendZones } from '#common-ground/zones/amend-zones.ts';
import { disagreeWithZone } from '#common-ground/zones/disagree-with-zone.ts';
import { listDisagreements } from '#common-ground/zones/list-disagreements.ts';
import { showZones } from '#common-ground/zones/show-zones.ts';
import { showAttention } from '#deciding/attention/show-attention.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import { captureDecision } from '#deciding/decisions/capture-decision.ts';
import { countDecisions } from '#deciding/decisions/count-decisions.ts';
import { settleDecision } from '#deciding/decisions/decisions.store.ts';
import { listDecisions } from '#deciding/decisions/list-decisions.ts';
import { listStations } from '#deciding/decisions/list-stations.ts';
import { listTags } from '#deciding/decisions/list-tags.ts';
import { logDecision } from '#deciding/decisions/log-decision.ts';
import { recheckCitation } from '#deciding/decisions/recheck-citation.ts';
import { recordResult } from '#deciding/decisions/record-result.ts';
import { restoreDecision, retractDecision } from '#deciding/decisions/retract-decision.ts';
import { showDecision } from '#deciding/decisions/show-decision.ts';
import { suggestReferences } from '#deciding/decisions/suggest-references.ts';
import { supersedeDecision } from '#deciding/decisions/supersede-decision.ts';
import { tryZones } from '#deciding/decisions/try-zones.ts';
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
import type { Reaction } from '#kernel/reaction.ts';
import { showCompass } from '#learning/loop/show-compass.ts';
import { showLoop } from '#learning/loop/show-loop.ts';
import { showNews } from '#learning/loop/show-news.ts';
import { showPrinciple } from '#learning/loop/show-principle.ts';
import { showSigns } from '#learning/loop/show-signs.ts';
import { shelves } from '#learning/trail/kept-records.ts';
import type { RecordPuts } from '#learning/trail/replay.ts';
import { showTrail } from '#learning/trail/show-trail.ts';
import { verifyTrail } from '#learning/trail/verify-trail.ts';

export const operations = {
  network: { show: showNetwork, setUp: setUpNetwork, amend: amendNetwork },
  people: {
    list: listPeople,
    rename: renamePerson,
    erase: erasePerson,
    signInLink: createOwnSignInLink,
    setPassword,
    appointSteward,
  },
  tokens: { list: listTokens, create: createToken, revoke: revokeToken },
  groups: { list: listGroups, show: showGroup, create: createGroup, amend: amendGroup, addMember, removeMember },
  invitations: {
    list: listInvitations,
    show: showInvitation,
    create: createInvitation,
    accept: acceptInvitation,
    revoke: revokeInvitation,
  },
  valueSessions: {
    open: openSession,
    answer: answerSession,
    reveal: revealSession,
    group: groupAnswers,
    close: closeSession,
    show: showSession,
    list: listSessions,
  },
  values: {
    list: listValues,
    show: showValue,
    draft: draftValue,
    amend: amendValue,
    test: testValue,
    adopt: adoptValue,
    retire: retireValue,
  },
  principles: { list: listPrinciples, show: showPrinciple, applications: listApplications, lint: lintDraft },
  questions: {
    list: listQuestions,
    show: showQuestion,
    answers: listAnswers,
    open: openQuestion,
    amend: amendQuestion,
  },
  zones: {
    show: showZones,
    amend: amendZones,
    try: tryZones,
    advise: adviseZone,
    disagree: disagreeWithZone,
    disagreements: listDisagreements,
  },
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
  experiments: { list: listExperiments, begin: beginExperiment, conclude: concludeExperiment },
  drafts: { save: saveDraft, list: listDrafts, show: showDraft, log: logDraft, discard: discardDraft },
  imports: { adrs: importAdrs, csv: importCsv },
  exports: { madr: exportMadr, csv: exportCsv, jsonl: exportJsonl },
  precedents: { find: findPrecedents, judge: judgePrecedents },
  conflicts: {
    list: listConflicts,
    show: showConflict,
    propose: proposeConflict,
    convene: conveneConflict,
    say: sayInConflict,
    settle: settleConflict,
    answer: answerEnding,
    heard: hearOutcome,
  },
  costs: { list: listCosts, note: noteCost, answer: answerCost },
  circle: { show: showCircle, volunteer, optOut, draw: drawCircle, shape: shapeCircle },
  processes: { list: listProcesses, suggest: suggestProcesses, report: reportProcess, join: joinProcesses },
  proposals: {
    list: listProposals,
    show: showProposal,
    make: makeProposal,
    sign: signProposal,
    refuse: refuseProposal,
    object: objectToProposal,
    reply: replyToObjection,
    dissent: dissentFromProposal,
    withdraw: withdrawProposal,
  },
  meetings: {
    list: listMeetings,
    show: showMeeting,
    agenda: showAgenda,
    open: openMeeting,
    record: recordMeeting,
    close: closeMeeting,
  },
  escalations: {
    list: listEscalations,
    show: showEscalation,
    raise: raiseEscalation,
    take: takeEscalation,
    answer: answerEscalation,
    heard: hearEscalation,
    withdraw: withdrawEscalation,
    health: showHealth,
  },
  stalls: { list: listStalls, say: sayStall, speed: showSpeed, confusion: showConfusion },
  consents: {
    ask: askConsent,
    answer: answerConsent,
    ofDecision: consentsOfDecision,
    waiting: consentsWaiting,
    paralysis: showParalysis,
  },
  interventions: {
    list: listInterventions,
    open: openIntervention,
    end: endIntervention,
    respond: respondToIntervention,
  },
  crises: { list: listCrises, open: openCrisis, measure: takeMeasure, renew: renewCrisis, end: endCrisis },
  exceptions: { list: listExceptions },
  backings: { say: sayBacking },
  stewards: { presence: showPresence, watch: showWatch },
  compass: { show: showCompass },
  loop: { show: showLoop, news: showNews, signs: showSigns },
  home: { show: showAttention },
  trail: { show: showTrail, verify: verifyTrail },
};

/** How each kind of record is written when it is rebuilt from the trail, in this order. */
export const records: RecordPuts = {
  network: (db, _network, record) => putNetwork(db, record),
  person: (db, network, record) => putPerson(db, network, record),
  group: putGroup,
  decision: settleDecision,
  ...Object.fromEntries(shelves.map((shelf) => [shelf.kind, shelf.put])),
};

export const reactions: readonly Reaction[] = [refreshPrecedents, watchConflicts, forgetAnswersOfErased];
