/** The words that interventions, what groups say of them, and the watch over them are sorted by. */
export const interventionKinds = ['question', 'advice', 'convening'] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export const responseKinds = ['changed', 'kept', 'overridden', 'beforehand'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** How a decision was taken out of its group's hands. */
export const touches = ['overridden', 'beforehand', 'changed', 'changed-soon-after'] as const;
export type Touch = (typeof touches)[number];
