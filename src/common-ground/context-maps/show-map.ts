/** The map of one group: all that it takes for true, depends on, keeps out of, and means by its words, on one screen. */
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { groupReference } from '../groups/group.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { namesOf } from '../people/people.store.ts';
import { assumptions, ofGroup, onMap } from './assumptions.store.ts';
import { itemKinds, mostItems } from './kinds.ts';
import { type MapItem, mapItemRecord } from './map-item.ts';
import { acknowledgementsOf, mapItems } from './map-items.store.ts';
import { liveItems } from './own-map.ts';
import { isExpired, isStale } from './rules.ts';
import { assumptionRow, type Groups, groupsById, mapGroup, rowsOf } from './standings.ts';

const said = z.object({ group: idSchema('group'), by: idSchema('person').nullable(), at: instant, note: z.string() });

export const mapItemRow = mapItemRecord.extend({
  stale: z.boolean().describe('Nobody has looked for half a year whether it is so'),
  expired: z.boolean().describe('The day until which it was taken to be so has passed'),
  otherGroup: mapGroup.nullable().describe('The group on which it depends'),
  acknowledged: said
    .extend({ changed: z.boolean().describe('It said something else when they acknowledged it') })
    .nullable()
    .describe('What the group on which it depends says to it; null while it has said nothing'),
});
export type MapItemRow = z.output<typeof mapItemRow>;

/** The newest of what has been taken off the map, to be put back. */
const takenOff = z.object({
  id: z.string(),
  kind: z.enum(['assumption', ...itemKinds]),
  title: z.string(),
  retiredAt: instant,
});
type TakenOff = z.output<typeof takenOff>;
const mostTakenOff = 15;

export async function itemRowsOf(
  { db, network, now }: Context,
  found: readonly MapItem[],
  groups: Groups,
): Promise<MapItemRow[]> {
  const dependencies = found.filter(({ other }) => other !== null).map(({ id }) => id);
  const heard = await acknowledgementsOf(db, network, dependencies);
  const today = dateOf(now);
  return found.map((item) => {
    const known = heard.find((it) => it.item === item.id && it.group === item.other);
    return {
      ...item,
      stale: isStale(item, today),
      expired: isExpired(item, today),
      otherGroup: (item.other && groups.get(item.other)) ?? null,
      acknowledged: known
        ? {
            group: known.group,
            by: known.createdBy,
            at: known.changedAt,
            note: known.note,
            changed: known.title !== item.title,
          }
        : null,
    };
  });
}

async function takenOffBy({ db, network }: Context, group: string): Promise<TakenOff[]> {
  const newest = { order: sql`record->>'retiredAt' desc`, limit: mostTakenOff };
  const off = sql<SqlBool>`group_id = ${group} and state = 'retired'`;
  const gone = sql<SqlBool>`group_id = ${group} and retired`;
  const found = [
    ...(await assumptions.list(db, network, { where: off, ...newest })).map((it) => ({
      ...it,
      kind: 'assumption' as const,
    })),
    ...(await mapItems.list(db, network, { where: gone, ...newest })),
  ];
  return found
    .map(({ id, kind, title, retiredAt }) => ({ id, kind, title, retiredAt: retiredAt! }))
    .sort((one, other) => (one.retiredAt < other.retiredAt ? 1 : -1))
    .slice(0, mostTakenOff);
}

export const showMap = operation({
  summary: 'Show the context map of a group: what it takes for true, depends on, keeps out of and means by its words',
  effect: 'read',
  http: { method: 'GET', path: '/groups/{group}/map' },
  positional: ['group'],
  may: people,
  input: z.object({ group: groupReference }),
  output: z.object({
    group: mapGroup,
    assumptions: z.array(assumptionRow),
    items: z.array(mapItemRow).describe('Dependencies, boundaries and words'),
    most: z.int().describe('How many items fit on a map'),
    takenOff: z.array(takenOff).describe('What has been taken off the map, the newest first'),
    names: z.record(z.string(), z.string()).describe('Names of people by id'),
  }),
  async run(context, input) {
    const { db, network } = context;
    const group = await findGroupName(db, network, input.group);
    const groups = await groupsById(context);
    const own = ofGroup(group.id);
    const held = await assumptions.list(db, network, { where: sql<SqlBool>`${own} and ${onMap}` });
    const others = await mapItems.list(db, network, { where: sql<SqlBool>`${own} and ${liveItems}` });
    const items = await itemRowsOf(context, others, groups);
    const people = [
      ...held.flatMap(({ owner, fall }) => [owner, fall?.by ?? null]),
      ...items.flatMap(({ owner, acknowledged }) => [owner, acknowledged?.by ?? null]),
    ].filter((id) => id !== null);
    return {
      group,
      assumptions: await rowsOf(context, held, groups),
      items,
      most: mostItems,
      takenOff: await takenOffBy(context, group.id),
      names: await namesOf(db, network, people),
    };
  },
});
