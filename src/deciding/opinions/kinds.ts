/** What can be said to a statement, and how it is kept; pages load it, so no schema stands here. */

export const votes = ['agree', 'disagree', 'pass'] as const;
export type Vote = (typeof votes)[number];

/** With fewer people nothing is told in figures: it would point at someone. */
export const leastPeople = 5;

/** So many statements a conversation holds: nobody votes on more. */
export const mostStatements = 3000;

/** A row of votes is one sign for each statement, in the order of their numbers. */
const signs = { agree: 'a', disagree: 'd', pass: 'p' } as const;
export const unseenSign = '.';

export const signOf = (vote: Vote | null): string => (vote === null ? unseenSign : signs[vote]);

export const voteOfSign = (sign: string | undefined): Vote | null => votes.find((vote) => signs[vote] === sign) ?? null;

/** The row with one vote set, as long as it needs to be. */
export function withVote(row: string, statement: number, vote: Vote | null): string {
  const padded = row.padEnd(statement + 1, unseenSign);
  return padded.slice(0, statement) + signOf(vote) + padded.slice(statement + 1);
}

/** How many statements a row has an answer to. */
export const votesIn = (row: string): number => row.replaceAll(unseenSign, '').length;

/** Groups of opinion have no names; they are called A, B, C from the left of the picture to its right. */
export const nameOfGroup = (group: number): string => String.fromCharCode(65 + group);

/** What a group can decide for itself where nothing bridges a split; a mediator is asked for elsewhere. */
export const ways = ['boundary', 'exit'] as const;
export type Way = (typeof ways)[number];
