/** What the pages of escalations ask of the server. */
import type { answerConsent } from '#coherence/escalations/answer-consent.ts';
import type { answerEscalation, takeEscalation } from '#coherence/escalations/answer-escalation.ts';
import type { askConsent } from '#coherence/escalations/ask-consent.ts';
import type { hearEscalation, withdrawEscalation } from '#coherence/escalations/hear-escalation.ts';
import type { consentsOfDecision, consentsWaiting } from '#coherence/escalations/list-consents.ts';
import type { listEscalations } from '#coherence/escalations/list-escalations.ts';
import type { listStalls } from '#coherence/escalations/list-stalls.ts';
import type { raiseEscalation } from '#coherence/escalations/raise-escalation.ts';
import type { sayStall } from '#coherence/escalations/say-stall.ts';
import type { showConfusion } from '#coherence/escalations/show-confusion.ts';
import type { showHealth } from '#coherence/escalations/show-health.ts';
import type { showParalysis } from '#coherence/escalations/show-paralysis.ts';
import type { showSpeed } from '#coherence/escalations/show-speed.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface EscalationCalls {
  escalations: CallsOf<{
    list: typeof listEscalations;
    raise: typeof raiseEscalation;
    take: typeof takeEscalation;
    answer: typeof answerEscalation;
    heard: typeof hearEscalation;
    withdraw: typeof withdrawEscalation;
    health: typeof showHealth;
  }>;
  stalls: CallsOf<{
    list: typeof listStalls;
    say: typeof sayStall;
    speed: typeof showSpeed;
    confusion: typeof showConfusion;
  }>;
  consents: CallsOf<{
    ask: typeof askConsent;
    answer: typeof answerConsent;
    ofDecision: typeof consentsOfDecision;
    waiting: typeof consentsWaiting;
    paralysis: typeof showParalysis;
  }>;
}

export type EscalationsTold = Told<EscalationCalls['escalations']['list']>;
export type EscalationShown = EscalationsTold['escalations'][number];
export type StallsTold = Told<EscalationCalls['stalls']['list']>;
export type StallShown = StallsTold['stalls'][number];
export type ConsentsTold = Told<EscalationCalls['consents']['waiting']>;
export type ConsentShown = ConsentsTold['consents'][number];
export type SpeedTold = Told<EscalationCalls['stalls']['speed']>;
export type Names = Pick<EscalationsTold, 'groups' | 'decisions' | 'names'>;

/** That there is not enough to say anything, and what it would take. */
export interface NoFigures {
  have: Record<string, number>;
  need: Record<string, number>;
}

export const useEscalationCalls = (): EscalationCalls => useCalls<EscalationCalls>();
