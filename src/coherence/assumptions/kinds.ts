/** What a group says of a decision of its own, where something has fallen that it rests on. */
export const flagAnswers = ['confirm', 'revise', 'dispute'] as const;
export type FlagAnswerKind = (typeof flagAnswers)[number];

/** What can lie between two groups on the picture of the network. */
export const lineKinds = ['dependency', 'shared', 'clash'] as const;
export type LineKind = (typeof lineKinds)[number];
