/** The draw: who has had the fewest turns comes first, and a lot that anybody can draw again settles ties. */
import { createHash } from 'node:crypto';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Result } from '#measures/abstain.ts';
import { type Candidate, drawSeats, type RotationFairness, rotationFairness } from '#measures/authority/rotation.ts';
import { type Circle, type Draw, volunteersNow } from './circle.ts';

/** Fewer are so few that a figure over all of them would be one about each. */
const leastCounted = 5;

/** The head of a trail covers everything that came before it. `printf '%s' '<head> <day>' | sha256sum` gives the same. */
export const seedOf = (head: string, day: CalendarDate): string =>
  createHash('sha256').update(`${head} ${day}`).digest('hex');

/**
 * Fills up to `places` free seats, and answers with the ids in the order of the draw. Those who sit already come before
 * everybody, so that their groups count when the free seats are spread over groups.
 */
export function drawFreeSeats(
  candidates: readonly Candidate[],
  places: number,
  seated: readonly string[],
  seed: string,
): string[] {
  const sitting = seated.map((group, place) => ({ id: `seat ${place}`, group, turns: -1 }));
  return drawSeats([...sitting, ...candidates], seated.length + places, seed).seated.slice(seated.length);
}

/** Draws a draw again from what is written down; true where it comes out the same. */
export function comesOutAgain({ terms, draws }: Pick<Circle, 'terms' | 'draws'>, draw: Draw): boolean {
  const before = draws.slice(0, draws.indexOf(draw)).reduce((sum, { drawn }) => sum + drawn.length, 0);
  const earlier = terms.slice(0, before);
  const turnsOf = (person: string) => earlier.filter((term) => term.person === person).length;
  const candidates = draw.eligible.map(({ person, group }) => ({ id: person, group, turns: turnsOf(person) }));
  const again = drawFreeSeats(candidates, draw.drawn.length, draw.seated, draw.seed);
  return seedOf(draw.head, draw.on) === draw.seed && again.join() === draw.drawn.join();
}

/** Whether turns went round among those who have volunteered since before the first draw. */
export function fairnessOf(circle: Pick<Circle, 'draws' | 'volunteers'> | null): Result<RotationFairness> {
  const draws = circle?.draws ?? [];
  const first = draws[0]?.at ?? '';
  const always = volunteersNow(circle).filter(({ since }) => since <= first);
  const result = rotationFairness(
    draws.map(({ drawn }) => drawn),
    always.map(({ person }) => person),
  );
  if (result.state === 'no data' || always.length >= leastCounted) return result;
  const have = { sessions: draws.length, eligible: always.length };
  return { state: 'no data', have, need: { sessions: draws.length, eligible: leastCounted } };
}
