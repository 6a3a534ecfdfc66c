/** What lies between groups: conflicts, costs, and what they ask of one another and of the centre. */
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

export const betweenGroups = {
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
};
