/** Records name people, groups and decisions by id; whoever reads them is told what these are called. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import type { Context } from '#kernel/operation.ts';

export const named = {
  groups: z.record(z.string(), groupName).describe('The groups that are named, by id'),
  decisions: z.record(z.string(), linkedDecision).describe('The decisions that are named, by id'),
  names: z.record(z.string(), z.string()).describe('The people that are named, by id'),
};

interface Mentioned {
  groups: readonly string[];
  decisions?: readonly (string | null)[];
  people?: readonly (string | null | undefined)[];
}

export async function naming({ db, network }: Context, { groups, decisions = [], people = [] }: Mentioned) {
  const wanted = new Set(groups);
  const found = await pointedAt(
    db,
    network,
    decisions.filter((id) => id !== null),
  );
  return {
    groups: Object.fromEntries(
      (await allGroupNames(db, network)).filter(({ id }) => wanted.has(id)).map((group) => [group.id, group]),
    ),
    decisions: Object.fromEntries(Object.entries(found).flatMap(([key, it]) => (it ? [[key, it]] : []))),
    names: await namesOf(
      db,
      network,
      people.filter((id) => typeof id === 'string'),
    ),
  };
}
