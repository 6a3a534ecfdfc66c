/** The table of contents: everything that this house can be asked, and everything that follows of itself. */

import { findPrecedents } from '#coherence/precedents/find-precedents.ts';
import { judgePrecedents } from '#coherence/precedents/judge-precedents.ts';
import { refreshPrecedents } from '#coherence/precedents/refresh-precedents.ts';
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
import { lintDraft } from '#common-ground/principles/lint-principle.ts';
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
import { groupAnswers } from '#common-ground/values/group-answers.ts';
import { listSessions } from '#common-ground/values/list-sessions.ts';
import { listValues } from '#common-ground/values/list-values.ts';
import { openSession } from '#common-ground/values/open-session.ts';
import { retireValue } from '#common-ground/values/retire-value.ts';
import { revealSession } from '#common-ground/values/reveal-session.ts';
import { showSession } from '#common-ground/values/show-session.ts';
import { showAttention } from '#deciding/attention/show-attention.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import { captureDecision } from '#deciding/decisions/capture-decision.ts';
import { countDecisions } from '#deciding/decisions/count-decisions.ts';
import { settleDecision } from '#deciding/decisions/decisions.store.ts';
import { listDecisions } from '#deciding/decisions/list-decisions.ts';
import { listStations } from '#deciding/decisions/list-stations.ts';
import { listTags } from '#deciding/decisions/list-tags.ts';
import { logDecision } from '#deciding/decisions/log-decision.ts';
import { recordResult } from '#deciding/decisions/record-result.ts';
import { restoreDecision, retractDecision } from '#deciding/decisions/retract-decision.ts';
import { showDecision } from '#deciding/decisions/show-decision.ts';
import { suggestReferences } from '#deciding/decisions/suggest-references.ts';
import { supersedeDecision } from '#deciding/decisions/supersede-decision.ts';
import { discardDraft } from '#deciding/drafts/discard-draft.ts';
import { listDrafts } from '#deciding/drafts/list-drafts.ts';
import { logDraft } from '#deciding/drafts/log-draft.ts';
import { saveDraft } from '#deciding/drafts/save-draft.ts';
import { showDraft } from '#deciding/drafts/show-draft.ts';
import { exportCsv, exportJsonl, exportMadr } from '#deciding/interchange/export-decisions.ts';
import { importAdrs } from '#deciding/interchange/import-adrs.ts';
import { importCsv } from '#deciding/interchange/import-csv.ts';
import type { Reaction } from '#kernel/reaction.ts';
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
  values: { list: listValues, draft: draftValue, amend: amendValue, adopt: adoptValue, retire: retireValue },
  principles: { list: listPrinciples, lint: lintDraft },
  questions: { list: listQuestions, show: showQuestion, open: openQuestion, amend: amendQuestion },
  decisions: {
    log: logDecision,
    capture: captureDecision,
    list: listDecisions,
    stations: listStations,
    show: showDecision,
    amend: amendDecision,
    supersede: supersedeDecision,
    recordResult,
    retract: retractDecision,
    restore: restoreDecision,
    counts: countDecisions,
    tags: listTags,
    suggest: suggestReferences,
  },
  drafts: { save: saveDraft, list: listDrafts, show: showDraft, log: logDraft, discard: discardDraft },
  imports: { adrs: importAdrs, csv: importCsv },
  exports: { madr: exportMadr, csv: exportCsv, jsonl: exportJsonl },
  precedents: { find: findPrecedents, judge: judgePrecedents },
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

export const reactions: readonly Reaction[] = [refreshPrecedents];
