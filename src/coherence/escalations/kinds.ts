/** The words that escalations, stalls and consents are sorted by. */
export const escalationReasons = [
  'touches-a-value',
  'affects-others',
  'unsure-who-may-decide',
  'conflict',
  'above-direct-knowledge',
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

export const escalationStates = ['waiting', 'answered', 'heard', 'withdrawn'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** What an answer changes of what is shared. */
export const effectKinds = ['none', 'principle', 'zone'] as const;
export type EffectKind = (typeof effectKinds)[number];

/** What a group did with an answer. */
export const hearings = ['followed', 'partly', 'otherwise'] as const;
export type Hearing = (typeof hearings)[number];

export const defaultServiceDays = 7;
export const mostServiceDays = 60;

export const stallReasons = [
  'unsure-who-may-decide',
  'waiting-for-consent',
  'missing-knowledge',
  'no-time',
  'other',
] as const;

export const consentStates = ['waiting', 'given', 'objected', 'silence'] as const;
export type ConsentState = (typeof consentStates)[number];
export const consentAnswers = ['consent', 'objection'] as const;
