/** The draw: who has had the fewest turns comes first, and a lot that anybody can draw again settles ties. */
import { createHash } from 'node:crypto';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Circle, Draw } from './circle.ts';

export interface Candidate<Person extends string = string, Group extends string = string> {
  readonly person: Person;
  readonly group: Group;
  /** Terms that they have drawn so far. */
  readonly turns: number;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The head of a trail covers everything that came before it, so nobody picks a seed. */
export const seedOf = (head: string, day: CalendarDate): string => sha256(`${head} ${day}`);

/** A person's lot under a seed; the lowest one is drawn. `printf '%s' "<seed> <person>" | sha256sum` gives the same. */
export const lotOf = (seed: string, person: string): string => sha256(`${seed} ${person}`);

const count = <T>(values: readonly T[], wanted: T) => values.filter((value) => value === wanted).length;

/**
 * Fills up to `places` seats, one after the other. Each goes to those with the fewest turns; among them to those whose
 * group has the fewest seats; among them to the lowest lot. Turns come first, so that over time nobody has two more
 * terms than anybody else who stayed in the draw, however many volunteers a group has.
 */
export function drawSeats<C extends Candidate>(
  candidates: readonly C[],
  places: number,
  seated: readonly string[],
  seed: string,
): C[] {
  const left = [...candidates];
  const groups = [...seated];
  const drawn: C[] = [];
  while (drawn.length < places && left.length > 0) {
    const next = left.reduce((best, other) => (comesBefore(other, best, groups, seed) ? other : best));
    left.splice(left.indexOf(next), 1);
    groups.push(next.group);
    drawn.push(next);
  }
  return drawn;
}

function comesBefore(one: Candidate, other: Candidate, groups: readonly string[], seed: string): boolean {
  if (one.turns !== other.turns) return one.turns < other.turns;
  const seats = count(groups, one.group) - count(groups, other.group);
  if (seats !== 0) return seats < 0;
  return lotOf(seed, one.person) < lotOf(seed, other.person);
}

/** Draws a draw again from what is written down; true where it comes out the same. */
export function comesOutAgain({ terms, draws }: Pick<Circle, 'terms' | 'draws'>, draw: Draw): boolean {
  const before = draws.slice(0, draws.indexOf(draw)).reduce((sum, { drawn }) => sum + drawn.length, 0);
  const earlier = terms.slice(0, before).map(({ person }) => person);
  const candidates = draw.eligible.map((it) => ({ ...it, turns: count(earlier, it.person) }));
  const again = drawSeats(candidates, draw.drawn.length, draw.seated, draw.seed);
  return seedOf(draw.head, draw.on) === draw.seed && again.map(({ person }) => person).join() === draw.drawn.join();
}
