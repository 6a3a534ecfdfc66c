// Whose turn it is, and whether turns went round.
import { createHash } from 'node:crypto';
import { lacking, measured, type Result } from '#measures/abstain.ts';

export type RotationFairness = {
  /** Most turns − fewest turns of those eligible. */
  readonly spread: number;
  /** Jain's index (Σx)² / (n Σx²): 1 when all had as many turns, 1/n when one had them all. */
  readonly jain: number;
  /** spread ≤ 1. */
  readonly fair: boolean;
  /** How many of the last sessions were looked at: at most twice as many as people are eligible. */
  readonly sessions: number;
};

/**
 * K28, fair rotation: over the last 2n sessions of n eligible people, the spread of turns and Jain's index. `sessions` holds
 * who had a seat, in order of time. Eligible is who was so all that time: who opted out, and who came later, is not to be
 * counted. Abstains below 2 people or n sessions. Source: Jain, Chiu & Hawe, 1984.
 */
export function rotationFairness(
  sessions: readonly (readonly string[])[],
  eligible: readonly string[],
): Result<RotationFairness> {
  const people = new Set(eligible).size;
  const have = { sessions: sessions.length, eligible: people };
  const lack = lacking(have, { sessions: Math.max(2, people), eligible: 2 });
  if (lack) return lack;
  const window = sessions.slice(-2 * people);
  const turns = new Map(eligible.map((person) => [person, 0]));
  for (const person of window.flat()) if (turns.has(person)) turns.set(person, turns.get(person)! + 1);
  const counts = [...turns.values()];
  const sum = counts.reduce((all, count) => all + count, 0);
  const squares = counts.reduce((all, count) => all + count * count, 0);
  const spread = Math.max(...counts) - Math.min(...counts);
  return measured({
    spread,
    jain: sum === 0 ? 1 : sum ** 2 / (people * squares),
    fair: spread <= 1,
    sessions: window.length,
  });
}

/** Who may be seated: the group that they come from, and how many turns they have had. */
export type Candidate = { readonly id: string; readonly group: string; readonly turns: number };

/** A lot that anybody can draw again: `printf '%s' 'seed:id' | sha256sum`. */
export const lotOf = (seed: string, id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');

export type Draw = {
  /** In the order in which they were drawn. */
  readonly seated: readonly string[];
  /** The lot of every candidate, lowest first, for whoever checks. */
  readonly lots: readonly { readonly id: string; readonly lot: string }[];
};

/**
 * Seats by lot and turn: seat after seat goes to the candidate with the fewest turns; among those to one whose group has the
 * fewest seats so far; among those to the lowest lot. Turns come first, so that whoever draws again and again from the same
 * people keeps max − min ≤ 1; two seats go to one group only where the turns leave no other. Nobody can steer it who does
 * not choose the seed: agree on one that none of them knows beforehand, such as the hash of a trail's head on a given day.
 * The order of the candidates makes no difference. With fewer candidates than seats all are seated. An id must not occur
 * twice.
 */
export function drawSeats(candidates: readonly Candidate[], seats: number, seed: string): Draw {
  const left = candidates
    .map((candidate) => ({ ...candidate, lot: lotOf(seed, candidate.id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const lots = left.map(({ id, lot }) => ({ id, lot }));
  const seatsOf = new Map<string, number>();
  const seated: string[] = [];
  while (seated.length < seats && left.length > 0) {
    const taken = ({ group }: Candidate) => seatsOf.get(group) ?? 0;
    const next = left.reduce((best, one) => ((one.turns - best.turns || taken(one) - taken(best)) < 0 ? one : best));
    left.splice(left.indexOf(next), 1);
    seated.push(next.id);
    seatsOf.set(next.group, taken(next) + 1);
  }
  return { seated, lots };
}
