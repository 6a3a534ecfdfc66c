/** All groups with how much stands on their maps, and how much of it cannot be built upon today. */
import { sql } from 'kysely';
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { allGroupNames } from '../groups/groups.store.ts';
import { daysUntilStale } from './kinds.ts';
import { mapGroup } from './standings.ts';

const count = z.int().nonnegative();
const counts = {
  assumptions: count,
  dependencies: count,
  boundaries: count,
  terms: count.describe('Words'),
  fallen: count.describe('Assumptions that hold no more'),
  disputed: count.describe('Assumptions that another group disputes'),
  expired: count.describe('Assumptions whose day has passed'),
  stale: count.describe('Items of any kind that nobody has looked at for half a year'),
  unheard: count.describe('Dependencies of which the other group has said nothing'),
};

type Counted = { [K in keyof typeof counts]: number } & { group: string };

const none = Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as Omit<Counted, 'group'>;

export const listMaps = operation({
  summary: 'List all groups with how much stands on their context maps, and how much of it cannot be built upon',
  effect: 'read',
  http: { method: 'GET', path: '/maps' },
  columns: ['group', 'assumptions', 'dependencies', 'boundaries', 'terms', 'fallen', 'disputed', 'expired', 'stale'],
  may: people,
  input: z.object({}),
  output: z.object({ maps: z.array(z.object({ group: mapGroup, ...counts })) }),
  async run({ db, network, now }) {
    const today = dateOf(now);
    const long = daysAfter(today, -daysUntilStale);
    const held = await sql<Counted>`
      select a.group_id as "group", count(*)::int as assumptions,
        (count(*) filter (where a.state = 'fallen'))::int as fallen,
        (count(*) filter (where a.state = 'standing' and d.id is not null))::int as disputed,
        (count(*) filter (where a.state = 'standing' and d.id is null and a.expires_on < ${today}::date))::int as expired,
        (count(*) filter (where a.record->>'checkedOn' < ${long}))::int as stale
      from assumptions a left join lateral (
        select id from disputes where network_id = a.network_id and assumption_id = a.id and open limit 1) d on true
      where a.network_id = ${network} and a.state <> 'retired' group by a.group_id`.execute(db);
    const others = await sql<Counted>`
      select i.group_id as "group",
        (count(*) filter (where i.kind = 'dependency'))::int as dependencies,
        (count(*) filter (where i.kind = 'boundary'))::int as boundaries,
        (count(*) filter (where i.kind = 'term'))::int as terms,
        (count(*) filter (where i.record->>'checkedOn' < ${long}))::int as stale,
        (count(*) filter (where i.other_group is not null and not exists (select from acknowledgements k
          where k.network_id = i.network_id and k.item_id = i.id and k.group_id = i.other_group)))::int as unheard
      from map_items i where i.network_id = ${network} and not i.retired group by i.group_id`.execute(db);
    const maps = (await allGroupNames(db, network)).map((group) => {
      const [one, other] = [held, others].map(({ rows }) => rows.find((row) => row.group === group.id));
      return { ...none, ...one, ...other, stale: (one?.stale ?? 0) + (other?.stale ?? 0), group };
    });
    return { maps };
  },
});
