import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { shelf } from '#kernel/records.ts';
import type { Remark } from './remark.ts';
import '#kernel/steps.table.ts';

/** A group's log is its own: what others say of it stands in the trail that all share. */
export const remarks = shelf<'remark', Remark>({
  kind: 'remark',
  table: 'remarks',
  noun: 'remark',
  columns: ({ about }) => ({ about }),
});

const ofRecord = (about: string) => sql<SqlBool>`about = ${about}`;

export const remarksAbout = (db: Db, network: Id<'network'>, about: string, limit: number): Promise<Remark[]> =>
  remarks.list(db, network, { where: ofRecord(about), limit });

export const countAbout = (db: Db, network: Id<'network'>, about: string): Promise<number> =>
  remarks.count(db, network, ofRecord(about));

/** Of these records, how many remarks each has that has any; whoever asks about none is told of none. */
export async function countsAbout(
  db: Db,
  network: Id<'network'>,
  about: readonly string[],
): Promise<Record<string, number>> {
  if (about.length === 0) return {};
  const { rows } = await sql<{ about: string; count: number }>`
    select about, count(*)::int as count from remarks
    where network_id = ${network} and about = any(${[...about]}::text[]) group by about`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.about, row.count]));
}

/** Every record has a trail, whichever room keeps it. */
export async function isRecord(db: Db, network: Id<'network'>, id: string): Promise<boolean> {
  const step = await db
    .selectFrom('steps')
    .select('seq')
    .where('network_id', '=', network)
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return step !== undefined;
}

/** The person's own remark, as long as it stands; nobody else changes or removes it. */
export async function ownRemark({ db, network, actor }: PersonContext, id: Id<'remark'>): Promise<Remark> {
  const found = await remarks.find(db, network, id, true);
  if (found.createdBy !== actor.id)
    throw new Problem('forbidden', 'This was said by somebody else: only they can change it or take it back.');
  if (found.takenBack) throw new Problem('invalid', 'This has been taken back already.');
  return found;
}
