/** Reads which decisions of a group came from a repository; writing is the decisions' own store's. */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { type Decision, withLaterFields } from '../decisions/decision.ts';
import '../decisions/decisions.table.ts';

type Network = Id<'network'>;

/** The decisions of a group that came from a repository, held until the transaction ends. */
export async function findImported(
  db: Db,
  network: Network,
  group: Id<'group'>,
  repository: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('record')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('source_repository', '=', repository)
    .orderBy('number')
    .forUpdate()
    .execute();
  return rows.map(({ record }) => withLaterFields(record));
}

/** Those of them that came from these paths. */
export async function findImportedFrom(
  db: Db,
  network: Network,
  group: Id<'group'>,
  sources: { repository: string; path: string }[],
): Promise<Decision[]> {
  if (sources.length === 0) return [];
  const rows = await db
    .selectFrom('decisions')
    .select('record')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('source_repository', 'in', [...new Set(sources.map(({ repository }) => repository))])
    .where('source_path', 'in', [...new Set(sources.map(({ path }) => path))])
    .forUpdate()
    .execute();
  return rows.map(({ record }) => withLaterFields(record));
}

/** Which of these numbers a group has given to a decision. */
export async function findTakenNumbers(
  db: Db,
  network: Network,
  group: Id<'group'>,
  numbers: readonly number[],
): Promise<Set<number>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('decisions')
    .select('number')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('number', 'in', numbers)
    .execute();
  return new Set(rows.map(({ number }) => number));
}
