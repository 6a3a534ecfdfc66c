/** What a change may rest on, by the kind of its id, and where that is found. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';

type Network = Id<'network'>;

const sources = {
  dec: 'decisions',
  cfl: 'conflicts',
  exp: 'experiments',
  cst: 'costs',
  prc: 'processes',
  dis: 'zone_disagreements',
  esc: 'escalations',
  sig: 'signals',
} as const;
type Prefix = keyof typeof sources;

/** The evidence by the kind of its ids, each id once. */
function byKind(ids: readonly string[]): Map<Prefix, string[]> {
  const kinds = new Map<Prefix, string[]>();
  for (const id of new Set(ids)) {
    const prefix = id.slice(0, 3) as Prefix;
    if (prefix in sources) kinds.set(prefix, [...(kinds.get(prefix) ?? []), id]);
  }
  return kinds;
}

interface Found {
  id: string;
  record: Record<string, unknown>;
}

/** The records behind these ids; what is not of the network is left out. */
export async function findEvidence(db: Db, network: Network, ids: readonly string[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const [prefix, some] of byKind(ids)) {
    const { rows } = await sql<Found>`select id, record from ${sql.table(sources[prefix])}
      where network_id = ${network} and id in (${sql.join(some)})`.execute(db);
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

export async function requireEvidence({ db, network }: Context, ids: readonly string[]): Promise<void> {
  const found = await findEvidence(db, network, ids);
  const missing = ids.find((id) => !found.has(id));
  if (missing) throw new Problem('not-found', `There is nothing called ${missing} in this network to rest on.`);
  const retracted = [...found.values()].find(({ record }) => record.retracted);
  if (retracted) throw new Problem('invalid', `The decision ${retracted.id} has been taken back by its group.`);
}
