/** The words and limits of context maps; pages load them, so no schema stands here. */
export const confidences = ['sure', 'fairly', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

export const itemKinds = ['dependency', 'boundary', 'term'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const assumptionStates = ['held', 'fallen', 'disputed', 'expired'] as const;
export type AssumptionState = (typeof assumptionStates)[number];

export const disputeAnswers = ['holds', 'changed', 'fallen'] as const;
export type DisputeAnswer = (typeof disputeAnswers)[number];

/** More do not fit on one screen, and nobody keeps them in mind. */
export const mostItems = 15;

/** Nobody knows any more why something rests on more than so many things. */
export const mostGrounds = 10;

/** What nobody has looked at for so long may have changed without anybody noticing. */
export const daysUntilStale = 180;
