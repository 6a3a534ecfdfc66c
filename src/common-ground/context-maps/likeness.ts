/** How near the words of all assumptions on the maps are to a text; read once, and anew where any of them has changed. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { type Likeness, likenessOf } from '#text/short-texts.ts';
import { assumptions, onMap } from './assumptions.store.ts';

interface Known {
  readonly key: string;
  readonly likeness: Likeness;
  readonly all: readonly { id: Id<'assumption'>; group: Id<'group'>; title: string }[];
}

let known: Known | undefined;

/** Two states of the maps that look alike here have the same words: every change moves the newest step on. */
async function keyOf(db: Db, network: Id<'network'>): Promise<string> {
  const { rows } = await sql<{ count: number; revisions: number; newest: string | null }>`
    select count(*)::int as count, sum((record->>'revision')::int)::int as revisions,
      max(record->>'changedAt') as newest
    from assumptions where network_id = ${network} and ${onMap}`.execute(db);
  return JSON.stringify([network, rows[0]]);
}

export async function knownAssumptions(db: Db, network: Id<'network'>): Promise<Known> {
  const key = await keyOf(db, network);
  if (known?.key === key) return known;
  const found = await assumptions.list(db, network, { where: onMap });
  const likeness = likenessOf(found.map(({ id, title, evidence }) => ({ id, title, text: evidence })));
  known = { key, likeness, all: found.map(({ id, group, title }) => ({ id, group, title })) };
  return known;
}
