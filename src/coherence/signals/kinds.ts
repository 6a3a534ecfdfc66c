/** The words that signals are sorted by, and how long they may wait. */
export const signalAnswers = ['watching', 'acted', 'raised', 'not-now'] as const;
export type SignalAnswer = (typeof signalAnswers)[number];

export const signalStates = ['unread', 'read', 'answered'] as const;
export type SignalState = (typeof signalStates)[number];

export const daysToRead = 7;
export const daysToAnswer = 28;

/** The rule of three: what so many groups see independently is no accident. */
export const groupsToCluster = 3;
