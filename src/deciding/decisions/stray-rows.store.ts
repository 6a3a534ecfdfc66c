/** Finds rows that are not what their record makes of them: lists, dates in force and back-links are read from the rows. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { columnsOf } from './decisions.store.ts';
import { referencesFrom } from './references.ts';

const batch = 500;

/** The columns that others read; texts made for search and for lists may be older than what makes them today. */
const comparable = ({ summary: _, search: __, record: ___, ...columns }: ReturnType<typeof columnsOf>) => columns;

/** One statement reads the row and where it points, so that a change that is committed just now is in both or in neither. */
const page = (db: Db, network: Id<'network'>, group: Id<'group'>, after: string) =>
  db
    .selectFrom('decisions')
    .selectAll()
    .select(
      sql<string[]>`array(select r.kind || ' ' || r.to_key from decision_references r
        where r.network_id = ${network} and r.from_id = decisions.id)`.as('pointed'),
    )
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('id', '>', after as Id<'decision'>)
    .orderBy('id')
    .limit(batch)
    .execute();

type Row = Awaited<ReturnType<typeof page>>[number];

function isStray({ pointed, ...row }: Row): boolean {
  const wanted = comparable(columnsOf(row.record));
  const here = Object.fromEntries(Object.keys(wanted).map((name) => [name, row[name as keyof typeof row]]));
  const references = referencesFrom(row.record).map(({ key, kind }) => `${kind} ${key}`);
  return !isDeepStrictEqual(here, wanted) || !isDeepStrictEqual(pointed.sort(), references.sort());
}

/** The first decision of a group's log whose row or references are not those of its record; null where all are. */
export async function findStrayRow(db: Db, network: Id<'network'>, group: Id<'group'>): Promise<string | null> {
  for (let rows = await page(db, network, group, ''); rows.length > 0; ) {
    const stray = rows.find(isStray);
    if (stray) return stray.id;
    rows = await page(db, network, group, rows.at(-1)!.id);
  }
  return null;
}
