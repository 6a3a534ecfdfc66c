/** Which decisions took the place of which. */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import './decisions.table.ts';

type Replaced = ReadonlyMap<string, readonly Id<'decision'>[]>;

/** For each of the decisions the ids of those that it superseded. */
export async function replacedBy(
  db: Db,
  network: Id<'network'>,
  decisions: readonly { id: Id<'decision'> }[],
): Promise<Replaced> {
  const replaced = new Map<string, Id<'decision'>[]>();
  if (decisions.length === 0) return replaced;
  const ids = decisions.map(({ id }) => id);
  const rows = await db
    .selectFrom('decision_references')
    .select(['from_id', 'to_key'])
    .where('network_id', '=', network)
    .where('kind', '=', 'supersedes')
    .where('from_id', 'in', ids)
    .execute();
  for (const { from_id, to_key } of rows)
    replaced.set(from_id, [...(replaced.get(from_id) ?? []), to_key as Id<'decision'>]);
  return replaced;
}
