/** Where assumptions stand today, with what a row of a map tells of each. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { instant } from '#kernel/words.ts';
import { groupKinds } from '../groups/group.ts';
import { allGroupNames, type GroupName } from '../groups/groups.store.ts';
import { type Assumption, assumptionRecord } from './assumption.ts';
import { assumptions, groundsBelow } from './assumptions.store.ts';
import { openDisputes } from './disputes.store.ts';
import { assumptionStates } from './kinds.ts';
import { countResting } from './resting.store.ts';
import { isStale, type StandingOf, stateOf } from './rules.ts';

export const mapGroup = z.object({
  id: idSchema('group'),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
});

const standing = {
  state: z.enum(assumptionStates).describe('held, disputed by another group, expired, or fallen'),
  since: instant.nullable().describe('Since when it is not held; null while it is'),
};

/** An assumption as others name it. */
export const assumptionName = z.object({
  id: idSchema('assumption'),
  title: z.string(),
  group: mapGroup,
  ...standing,
  retired: z.boolean().describe('It has been taken off the map'),
});
export type AssumptionName = z.output<typeof assumptionName>;

export const assumptionRow = assumptionRecord.extend({
  ...standing,
  stale: z.boolean().describe('Nobody has looked for half a year whether it holds'),
  shaken: z.boolean().describe('Something that it rests on, through any chain, does not hold'),
  decisions: z.int().describe('How many decisions rest on it, of any group and through any chain'),
  disputes: z.int().describe('How many groups dispute it and wait for an answer'),
  grounds: z.array(assumptionName).describe('The assumptions that it rests on'),
});
export type AssumptionRow = z.output<typeof assumptionRow>;

export type Groups = ReadonlyMap<string, GroupName>;

export const groupsById = async ({ db, network }: Context): Promise<Groups> =>
  new Map((await allGroupNames(db, network)).map((group) => [group.id as string, group]));

/** Where each of these stands today. */
export async function standingsOf(
  { db, network, now }: Context,
  found: readonly Assumption[],
): Promise<Map<string, StandingOf>> {
  const ids = found.map(({ id }) => id);
  const open = await openDisputes(db, network, ids);
  return new Map(found.map((it) => [it.id, stateOf(it, open.get(it.id) ?? [], dateOf(now))]));
}

const held: StandingOf = { state: 'held', since: null };

export async function namesOfAssumptions(
  context: Context,
  found: readonly Assumption[],
  groups: Groups,
): Promise<AssumptionName[]> {
  const standings = await standingsOf(context, found);
  return found.map(({ id, title, group, retiredAt }) => ({
    id,
    title,
    group: groups.get(group)!,
    ...(standings.get(id) ?? held),
    retired: retiredAt !== null,
  }));
}

export async function rowsOf(context: Context, found: readonly Assumption[], groups: Groups): Promise<AssumptionRow[]> {
  const { db, network, now } = context;
  const ids = found.map(({ id }) => id);
  const below = await groundsBelow(db, network, ids);
  const grounds = await assumptions.findMany(
    db,
    network,
    below.map(({ id }) => id),
  );
  const named = new Map((await namesOfAssumptions(context, grounds, groups)).map((it) => [it.id, it]));
  const resting = await countResting(db, network, ids);
  const open = await openDisputes(db, network, ids);
  const today = dateOf(now);
  return found.map((it) => ({
    ...it,
    ...stateOf(it, open.get(it.id) ?? [], today),
    stale: isStale(it, today),
    shaken: below.some(({ root, id }) => root === it.id && named.get(id)?.state !== 'held'),
    decisions: resting.get(it.id) ?? 0,
    disputes: open.get(it.id)?.length ?? 0,
    grounds: it.restsOn.flatMap((id) => named.get(id) ?? []),
  }));
}
