/** What is learned: reviews of incidents, retrospectives, probes, and remarks on everything. */
import { amendRemark } from '#common-ground/remarks/amend-remark.ts';
import { countRemarks } from '#common-ground/remarks/count-remarks.ts';
import { listRemarks } from '#common-ground/remarks/list-remarks.ts';
import { sayRemark } from '#common-ground/remarks/say-remark.ts';
import { takeBackRemark } from '#common-ground/remarks/take-back-remark.ts';

import { answerAlarm } from '#learning/drift/answer-alarm.ts';
import { answerRound } from '#learning/drift/answer-round.ts';
import { listProbes } from '#learning/drift/list-probes.ts';
import { addProbe, tendProbe } from '#learning/drift/manage-probes.ts';
import { openOwnRound, openRound } from '#learning/drift/open-round.ts';
import { showDrift } from '#learning/drift/show-drift.ts';
import { openRounds, showRound } from '#learning/drift/show-round.ts';
import { listChanges, tellChange } from '#learning/drift/tell-change.ts';
import { chooseWay } from '#learning/drift/ways.ts';
import { findAlikeEfforts } from '#learning/efforts/find-alike-efforts.ts';
import { addAction, amendAction, takeActionOff } from '#learning/incidents/act.ts';
import { amendIncident } from '#learning/incidents/amend-incident.ts';
import { beginIncident } from '#learning/incidents/begin-incident.ts';
import { closeIncident, reopenIncident } from '#learning/incidents/close-incident.ts';
import { findFailures } from '#learning/incidents/find-failures.ts';
import { listActions } from '#learning/incidents/list-actions.ts';
import { listIncidents } from '#learning/incidents/list-incidents.ts';
import { showIncident } from '#learning/incidents/show-incident.ts';
import { showLearning } from '#learning/incidents/show-learning.ts';
import { suggestFactors } from '#learning/incidents/suggest-factors.ts';
import { tellIncident } from '#learning/incidents/tell-incident.ts';
import { answerChange } from '#learning/retrospectives/answer-change.ts';
import { closeRetrospective } from '#learning/retrospectives/close-retrospective.ts';
import { dueRetrospectives } from '#learning/retrospectives/due-retrospectives.ts';
import { groupReflections } from '#learning/retrospectives/group-reflections.ts';
import { listRetrospectives } from '#learning/retrospectives/list-retrospectives.ts';
import { noteTheme } from '#learning/retrospectives/note-theme.ts';
import { drawReading, sayReading } from '#learning/retrospectives/read-as-stranger.ts';
import { reflect } from '#learning/retrospectives/reflect.ts';
import { revealRetrospective } from '#learning/retrospectives/reveal-retrospective.ts';
import { scheduleRetrospective } from '#learning/retrospectives/schedule-retrospective.ts';
import { showEvidence } from '#learning/retrospectives/show-evidence.ts';
import { showRetrospective } from '#learning/retrospectives/show-retrospective.ts';
import { showTexts } from '#learning/retrospectives/show-texts.ts';

export const learning = {
  probes: { list: listProbes, add: addProbe, tend: tendProbe },
  probeRounds: { open: openRound, openOwn: openOwnRound, waiting: openRounds, show: showRound, answer: answerRound },
  probeWays: { choose: chooseWay },
  contextChanges: { list: listChanges, tell: tellChange },
  drift: { show: showDrift, answer: answerAlarm },
  retrospectives: {
    schedule: scheduleRetrospective,
    reflect,
    reveal: revealRetrospective,
    group: groupReflections,
    note: noteTheme,
    close: closeRetrospective,
    answer: answerChange,
    list: listRetrospectives,
    show: showRetrospective,
    due: dueRetrospectives,
    evidence: showEvidence,
    texts: showTexts,
  },
  readings: { next: drawReading, say: sayReading },
  remarks: { list: listRemarks, count: countRemarks, say: sayRemark, amend: amendRemark, takeBack: takeBackRemark },
  incidents: {
    list: listIncidents,
    show: showIncident,
    begin: beginIncident,
    amend: amendIncident,
    tell: tellIncident,
    addAction,
    amendAction,
    takeActionOff,
    close: closeIncident,
    reopen: reopenIncident,
    actions: listActions,
    factors: suggestFactors,
    learning: showLearning,
  },
  failures: { find: findFailures },
  efforts: { alike: findAlikeEfforts },
};
