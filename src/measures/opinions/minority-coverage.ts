// A summary of what most share leaves out what a few are sure of: places are reserved for every clear minority position.
import { commonGround, leastSeen, type SharedView } from '#measures/opinions/common-ground.ts';
import { contrary, seenIn, type Tally, together } from '#measures/opinions/statement-tallies.ts';
import { type VoteTable, voteOf } from '#measures/opinions/vote-table.ts';

export type MinorityPosition = {
  readonly statement: number;
  readonly group: number;
  readonly side: 'agree' | 'disagree';
  /** The share of the group that takes this side, and of all the others. */
  readonly inGroup: number;
  readonly inRest: number;
};

const clearIn = 0.6;
const clearOut = 0.4;
const shareOf = (tally: Tally) => tally.agree / seenIn(tally);

/**
 * The clear minority positions: a statement and a side that more than .6 of a group take and less than .4 of all the others,
 * where the group is smaller than the others together. Groups of fewer than 5 people, and groups or rests with fewer than 5
 * votes on the statement, hold no position that could be told. `sizes` are the people of each group. Most contrasting first.
 */
export function minorityPositions(
  tallies: readonly (readonly Tally[])[],
  sizes: readonly number[],
): MinorityPosition[] {
  const everybody = sizes.reduce((sum, size) => sum + size, 0);
  const small = sizes.map((size) => size >= leastSeen && 2 * size < everybody);
  const found = tallies.flatMap((groups, statement) =>
    groups.flatMap((own, group) => {
      const rest = together(groups.filter((_, other) => other !== group));
      if (!small[group] || seenIn(own) < leastSeen || seenIn(rest) < leastSeen) return [];
      return (['agree', 'disagree'] as const).flatMap((side) => {
        const [ours, theirs] = side === 'agree' ? [own, rest] : [contrary(own), contrary(rest)];
        const [inGroup, inRest] = [shareOf(ours), shareOf(theirs)];
        return inGroup > clearIn && inRest < clearOut ? [{ statement, group, side, inGroup, inRest }] : [];
      });
    }),
  );
  return found.sort((a, b) => b.inGroup - b.inRest - (a.inGroup - a.inRest) || a.statement - b.statement);
}

export type Summary = { readonly common: readonly SharedView[]; readonly reserved: readonly MinorityPosition[] };

/** So many statements of common ground stand in a summary. */
export const placesForCommon = 5;

/** The summary of a conversation: the five most shared statements, and after them a place for every minority position. */
export function summaryOf(tallies: readonly (readonly Tally[])[], sizes: readonly number[]): Summary {
  return {
    common: commonGround(tallies).slice(0, placesForCommon),
    reserved: minorityPositions(tallies, sizes),
  };
}

/**
 * K27, minority coverage: of the minority positions the share whose statement is shown, in [0, 1]; 1 where there are none. A
 * summary in which it is below 1 hides somebody and must not be given out.
 */
export function minorityCoverage(positions: readonly MinorityPosition[], shown: Iterable<number>): number {
  const there = new Set(shown);
  if (positions.length === 0) return 1;
  return positions.filter(({ statement }) => there.has(statement)).length / positions.length;
}

export type Representation = {
  readonly holds: boolean;
  /** People in a group that has a claim: all of them ÷ places, rounded up. */
  readonly claim: number;
  /** The largest group that agrees on something and has nothing that it agrees with among what is shown. */
  readonly unheard: { readonly statement: number; readonly people: number } | undefined;
};

/**
 * Justified representation of people by what is shown: no group of at least n ÷ (places) people who all agree with one
 * statement may be left without any shown statement that one of them agrees with. People who agreed with nothing are not
 * counted in n. Sources: Aziz et al., 2017; Halpern et al., 2023.
 */
export function justifiedRepresentation(table: VoteTable, shown: readonly number[]): Representation {
  const agrees = (person: number, statement: number) => voteOf(table, person, statement) === 1;
  const unheard: number[] = [];
  let voters = 0;
  for (let person = 0; person < table.people; person++) {
    let agreed = false;
    for (let it = 0; it < table.statements && !agreed; it++) agreed = agrees(person, it);
    if (!agreed) continue;
    voters++;
    if (!shown.some((statement) => agrees(person, statement))) unheard.push(person);
  }
  const claim = Math.max(1, Math.ceil(voters / Math.max(1, shown.length)));
  let most = { statement: -1, people: 0 };
  for (let statement = 0; statement < table.statements; statement++) {
    const people = unheard.filter((person) => agrees(person, statement)).length;
    if (people > most.people) most = { statement, people };
  }
  return { holds: most.people < claim, claim, unheard: most.people > 0 ? most : undefined };
}
