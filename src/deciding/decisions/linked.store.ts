/** Follows references both ways: what a decision points at, and what points at it. */
import type { Db } from '#db/tables.ts';
import { type Id, isId } from '#kernel/id.ts';
import type { LinkedDecision } from './linked.ts';
import { parseReference, referenceOf } from './references.ts';

const selectLinked = (db: Db, network: Id<'network'>) =>
  db
    .selectFrom('decisions')
    .innerJoin('groups', (join) =>
      join.onRef('groups.network_id', '=', 'decisions.network_id').onRef('groups.id', '=', 'decisions.group_id'),
    )
    .select(['decisions.id', 'number', 'title', 'status', 'slug', 'groups.name as group'])
    .where('decisions.network_id', '=', network);

type Row = Awaited<ReturnType<ReturnType<typeof selectLinked>['execute']>>[number];

const linkedOf = ({ id, slug, number, title, status, group }: Row): LinkedDecision => ({
  id,
  ref: referenceOf(slug, number),
  title,
  status,
  group,
});

/** What each key (an id, or a reference such as north-12) leads to; null where it leads nowhere. */
export async function pointedAt(
  db: Db,
  network: Id<'network'>,
  keys: readonly string[],
): Promise<Record<string, LinkedDecision | null>> {
  if (keys.length === 0) return {};
  const ids = keys.filter((key) => isId('decision', key));
  const references = keys.flatMap((key) => parseReference(key) ?? []);
  const rows = await selectLinked(db, network)
    .where((eb) =>
      eb.or([
        ...(ids.length > 0 ? [eb('decisions.id', 'in', ids)] : []),
        ...references.map(({ slug, number }) => eb.and([eb('slug', '=', slug), eb('number', '=', number)])),
      ]),
    )
    .execute();
  const found = new Map<string, LinkedDecision>();
  for (const row of rows.map(linkedOf)) found.set(row.id, row).set(row.ref, row);
  return Object.fromEntries(keys.map((key) => [key, found.get(key) ?? null]));
}

/** The decisions that refer to this one, by its id or by its reference. */
export async function backlinksTo(db: Db, network: Id<'network'>, id: Id<'decision'>, ref: string) {
  const rows = await selectLinked(db, network)
    .innerJoin('decision_references', (join) =>
      join
        .onRef('decision_references.network_id', '=', 'decisions.network_id')
        .onRef('decision_references.from_id', '=', 'decisions.id'),
    )
    .select('decision_references.kind')
    .where('to_key', 'in', [id, ref])
    .where('decisions.retracted', '=', false)
    .orderBy('decisions.sorted_on', 'desc')
    .orderBy('decisions.id')
    .execute();
  return rows.map((row) => ({ ...linkedOf(row), kind: row.kind }));
}
