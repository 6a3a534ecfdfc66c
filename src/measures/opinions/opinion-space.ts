// Where people stand by their votes: two directions in which they differ most, and everybody's place along them.

import {
  centredVotes,
  partOf,
  sampleOf,
  UNSEEN,
  upTo,
  type VoteTable,
  votesByPerson,
} from '#measures/opinions/vote-table.ts';
import { principalComponents } from '#measures/statistics/principal-components.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

/** What it takes to place somebody: the mean of each statement, and its weight in both directions. */
export type OpinionSpace = {
  readonly means: Float64Array;
  readonly loadings: readonly [Float64Array, Float64Array];
};

const mostPeople = 2000;

/**
 * Found from the votes of the table, with the mean of a statement where somebody has not seen it. Of more than 2,000 people a
 * random sample spans the space, the same for the same table; everybody is placed in it all the same.
 */
export function opinionSpace(table: VoteTable): OpinionSpace {
  const people = sampleOf(upTo(table.people), mostPeople, uniformNumbers(table.people));
  const votes = centredVotes(partOf(table, people, upTo(table.statements)));
  const { loadings } = principalComponents(votes, 2);
  const flat = new Float64Array(table.statements);
  return { means: votes.means, loadings: [loadings[0] ?? flat, loadings[1] ?? flat] };
}

/**
 * Everybody's place, x and y one after the other: the sum of their votes, each less its statement's mean, by its weight; times
 * √(statements ÷ seen), so that whoever has seen little does not lie near the middle for that alone. Without a vote: (0, 0).
 */
export function placesIn(space: OpinionSpace, table: VoteTable): Float64Array {
  const { people, statements, votes } = table;
  const [first, second] = space.loadings;
  const places = new Float64Array(2 * people);
  const seen = votesByPerson(table);
  for (let person = 0, cell = 0; person < people; person++) {
    let [x, y] = [0, 0];
    for (let statement = 0; statement < statements; statement++) {
      const vote = votes[cell++]!;
      if (vote === UNSEEN) continue;
      const differs = vote - space.means[statement]!;
      x += differs * first[statement]!;
      y += differs * second[statement]!;
    }
    const scale = seen[person]! > 0 ? Math.sqrt(statements / seen[person]!) : 0;
    places[2 * person] = x * scale;
    places[2 * person + 1] = y * scale;
  }
  return places;
}
