/** The records that many answers hold, by the names under which the document of the API tells of each once. */
import { application } from '#coherence/alignment/application.ts';
import { flagAnswerRecord } from '#coherence/assumptions/flag.ts';
import { conflictRecord } from '#coherence/conflicts/conflict.ts';
import { conflictRow } from '#coherence/conflicts/conflict-row.ts';
import { costRecord } from '#coherence/conflicts/cost.ts';
import { escalationRecord } from '#coherence/escalations/escalation.ts';
import { meetingRecord } from '#coherence/governance/meeting.ts';
import { processRecord } from '#coherence/governance/process.ts';
import { proposalRecord } from '#coherence/governance/proposal.ts';
import { signalRecord } from '#coherence/signals/signal.ts';
import { crisisRecord } from '#coherence/stewardship/crisis.ts';
import { interventionRecord } from '#coherence/stewardship/intervention.ts';
import { assumptionRecord, disputeRecord } from '#common-ground/context-maps/assumption.ts';
import { mapItemRecord } from '#common-ground/context-maps/map-item.ts';
import { mapItemRow } from '#common-ground/context-maps/show-map.ts';
import { assumptionName, assumptionRow } from '#common-ground/context-maps/standings.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { questionRecord } from '#common-ground/questions/question.ts';
import { remarkRecord } from '#common-ground/remarks/remark.ts';
import { sessionRecord } from '#common-ground/values/session.ts';
import { renderingSchema, valueRecord } from '#common-ground/values/value.ts';
import { optionSchema } from '#deciding/decisions/decision.ts';
import { decisionFormRecord } from '#deciding/decisions/decision-form.ts';
import { decisionRow, groupName } from '#deciding/decisions/decision-row.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { writtenDecision } from '#deciding/decisions/written-decision.ts';
import { reopeningRecord } from '#deciding/divergence/reopening.ts';
import { divergenceRecord } from '#deciding/divergence/session.ts';
import { experimentRecord } from '#deciding/experiments/experiment.ts';
import { conversationRecord, statementRecord } from '#deciding/opinions/conversation.ts';
import { changeRecord } from '#learning/drift/context-change.ts';
import { alarmRecord } from '#learning/drift/drift-alarm.ts';
import { probeRecord } from '#learning/drift/probe.ts';
import { roundRecord } from '#learning/drift/round.ts';
import { incidentRecord, tellingRecord } from '#learning/incidents/incident.ts';
import { incidentRow } from '#learning/incidents/incident-row.ts';
import { neighbour } from '#learning/loop/neighbours.ts';
import { retrospectiveRecord } from '#learning/retrospectives/retrospective.ts';

export const vocabulary = {
  Probe: probeRecord,
  ProbeRound: roundRecord,
  ContextChange: changeRecord,
  DriftAlarm: alarmRecord,
  Decision: writtenDecision,
  DecisionRow: decisionRow,
  LinkedDecision: linkedDecision,
  DecisionForm: decisionFormRecord,
  Option: optionSchema,
  GroupName: groupName,
  Experiment: experimentRecord,
  Value: valueRecord,
  Rendering: renderingSchema,
  ValuesSession: sessionRecord,
  Principle: principleRecord,
  Question: questionRecord,
  Application: application,
  Conflict: conflictRecord,
  ConflictRow: conflictRow,
  Cost: costRecord,
  Escalation: escalationRecord,
  Process: processRecord,
  Proposal: proposalRecord,
  Meeting: meetingRecord,
  Intervention: interventionRecord,
  Crisis: crisisRecord,
  Neighbour: neighbour,
  Divergence: divergenceRecord,
  Reopening: reopeningRecord,
  Conversation: conversationRecord,
  Statement: statementRecord,
  Assumption: assumptionRecord,
  AssumptionName: assumptionName,
  AssumptionRow: assumptionRow,
  Dispute: disputeRecord,
  MapItem: mapItemRecord,
  MapItemRow: mapItemRow,
  Signal: signalRecord,
  FlagAnswer: flagAnswerRecord,
  Remark: remarkRecord,
  Retrospective: retrospectiveRecord,
  Incident: incidentRecord,
  IncidentRow: incidentRow,
  Telling: tellingRecord,
};
