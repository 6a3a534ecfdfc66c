/** Each group's line through time: its latest decisions as stations, and which of them replaced which. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate, instant } from '#kernel/words.ts';
import { statuses } from './decision.ts';
import { replacedIds } from './decision-row.ts';
import { latestOfEach } from './latest-of-each.store.ts';
import { referenceOf } from './references.ts';
import { replacedBy } from './replaced.store.ts';

const station = z.object({
  id: idSchema('decision'),
  ref: z.string(),
  group: idSchema('group'),
  title: z.string(),
  status: z.enum(statuses),
  decidedOn: calendarDate.nullable(),
  recordedAt: instant,
  supersedes: replacedIds,
});

const ofOneGroup = 200;
const ofAll = 3000;
const ofEachGroup = { least: 8, most: 40 };

/** With many groups under one another, each shows fewer. */
async function howManyOfEach({ db, network }: Context): Promise<number> {
  const { count } = await db
    .selectFrom('groups')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('network_id', '=', network)
    .executeTakeFirstOrThrow();
  return Math.max(ofEachGroup.least, Math.min(ofEachGroup.most, Math.floor(ofAll / Math.max(1, Number(count)))));
}

export const listStations = operation({
  summary: 'Show the latest decisions of each group as stations on its line',
  effect: 'read',
  http: { method: 'GET', path: '/decisions/stations' },
  columns: ['ref', 'decidedOn', 'status', 'title'],
  may: people,
  input: z.object({ group: groupReference.optional().describe('Only of this group, and more of it') }),
  output: z.object({ stations: z.array(station).describe('Of each group the latest, the newest first') }),
  async run(context, { group }) {
    const { db, network } = context;
    const all = db
      .selectFrom('decisions')
      .innerJoin('groups', (join) =>
        join.onRef('groups.network_id', '=', 'decisions.network_id').onRef('groups.id', '=', 'decisions.group_id'),
      )
      .select(['decisions.id', 'number', 'slug', 'group_id', 'title', 'status', 'decided_on', 'recorded_at'])
      .where('decisions.network_id', '=', network)
      .where('decisions.retracted', '=', false)
      .orderBy('sorted_on', 'desc')
      .orderBy('decisions.id', 'desc');
    const wanted = group
      ? all.where('group_id', '=', (await findGroupName(db, network, group)).id).limit(ofOneGroup)
      : all.where('decisions.id', 'in', latestOfEach(db, network, await howManyOfEach(context)));
    const rows = await wanted.execute();
    const replaced = await replacedBy(db, network, rows);
    const stations = rows.map((row) => ({
      id: row.id,
      ref: referenceOf(row.slug, row.number),
      group: row.group_id,
      title: row.title,
      status: row.status,
      decidedOn: row.decided_on,
      recordedAt: row.recorded_at,
      supersedes: [...(replaced.get(row.id) ?? [])],
    }));
    return { stations };
  },
});
