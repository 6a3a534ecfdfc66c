/** The words for what a conflict is, where it stands and how it ends. */
export const conflictKinds = ['exclusive-answers', 'opposite-readings', 'same-question', 'pulls-against'] as const;
export const endingKinds = ['contexts-differ', 'principle-incomplete', 'one-revises', 'held'] as const;
export const conflictStates = ['open', 'proposed', 'held', 'settled'] as const;
export type ConflictState = (typeof conflictStates)[number];

/** A group that says nothing for so long has nothing against the ending. */
export const daysToObject = 14;
