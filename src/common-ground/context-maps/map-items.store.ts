import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Acknowledgement, MapItem } from './map-item.ts';

/** An item is its group's own, and stands in that group's trail. */
export const mapItems = shelf<'mapItem', MapItem>({
  kind: 'mapItem',
  table: 'map_items',
  noun: 'item of the map',
  groups: ({ group }) => [group],
  columns: ({ group, kind, other, retiredAt }) => ({
    group_id: group,
    kind,
    other_group: other,
    retired: retiredAt !== null,
  }),
});

/** The word of the group that is depended on: it stands in that group's trail. */
export const acknowledgements = shelf<'acknowledgement', Acknowledgement>({
  kind: 'acknowledgement',
  table: 'acknowledgements',
  noun: 'acknowledgement',
  groups: ({ group }) => [group],
  columns: ({ item, group }) => ({ item_id: item, group_id: group }),
});

/** What the groups that are depended on have said to these dependencies, the newest last. */
export async function acknowledgementsOf(
  db: Db,
  network: Id<'network'>,
  items: readonly string[],
): Promise<Acknowledgement[]> {
  if (items.length === 0) return [];
  return acknowledgements.list(db, network, { where: sql<SqlBool>`item_id in (${sql.join(items)})` });
}
