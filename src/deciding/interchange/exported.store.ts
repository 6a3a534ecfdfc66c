/** Reads decisions whole, page by page, for exports: the order is the group's, then the number's. */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { type Decision, withLaterFields } from '../decisions/decision.ts';
import '../decisions/decisions.table.ts';
import '#common-ground/groups/groups.table.ts';

type Network = Id<'network'>;
export type Exported = { decision: Decision; group: string };
export type Place = { id: string; number: number; title: string; group: string };

const selectKept = (db: Db, network: Network, group: Id<'group'> | null) => {
  const query = db
    .selectFrom('decisions')
    .innerJoin('groups', (join) =>
      join.onRef('groups.network_id', '=', 'decisions.network_id').onRef('groups.id', '=', 'decisions.group_id'),
    )
    .where('decisions.network_id', '=', network)
    .where('decisions.retracted', '=', false);
  return group ? query.where('decisions.group_id', '=', group) : query;
};

/** The page after the decision `after`; ids sort by time of recording. */
export async function findPage(
  db: Db,
  network: Network,
  group: Id<'group'> | null,
  after: string,
  limit: number,
): Promise<Exported[]> {
  const rows = await selectKept(db, network, group)
    .select(['decisions.record', 'groups.slug'])
    .where('decisions.id', '>', after as Id<'decision'>)
    .orderBy('decisions.id')
    .limit(limit)
    .execute();
  return rows.map(({ record, slug }) => ({ decision: withLaterFields(record), group: slug }));
}

/** Where every exported decision will lie. */
export async function findPlaces(db: Db, network: Network, ids: readonly Id<'decision'>[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const rows = await selectKept(db, network, null)
    .select(['decisions.id', 'decisions.number', 'decisions.title', 'groups.slug'])
    .where('decisions.id', 'in', [...new Set(ids)])
    .execute();
  return rows.map(({ slug, ...place }) => ({ ...place, group: slug }));
}
