/** The words and limits of retrospectives; pages load them, so no schema stands here. */

export const statuses = ['reflecting', 'discussing', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** What became of a change to the way of deciding. */
export const triedWays = ['kept', 'changed', 'dropped'] as const;

/** More than three changes at once, and nobody remembers one. */
export const mostChanges = 3;

/** With fewer, everybody would know who wrote what. */
export const writersNeeded = 3;

export const weeksBetween = 8;

/** So many days before the next one is due, its group is told. */
export const noticeDays = 14;

/** What a stranger should be able to say of a decision after two minutes with it. */
export const readParts = ['who', 'why', 'principle', 'alternatives'] as const;

/** The fields of a decision that are looked at for what is merely filled in. */
export const lookedAt = ['context', 'drivers', 'why', 'consequences', 'expected', 'result'] as const;
export type LookedAt = (typeof lookedAt)[number];
