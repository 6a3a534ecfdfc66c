/** Records that are kept whole: a row each, with the columns that lists filter by, and a step in a trail for every change. */
import { isDeepStrictEqual } from 'node:util';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Instant } from './clock.ts';
import { type Id, type IdKind, idPrefixes, newId } from './id.ts';
import type { Context } from './operation.ts';
import { Problem } from './problem.ts';
import { hashOf, type LogId, type NewStep } from './trail.ts';

type Network = Id<'network'>;
type Columns = Record<string, unknown>;
type LooseDb = Kysely<Record<string, Columns>>;

/** What every kept record has, besides what it is about. */
export interface Kept<K extends IdKind> {
  readonly id: Id<K>;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly createdBy: Id<'person'> | null;
  readonly changedAt: Instant;
}

type Content<R extends Kept<IdKind>> = Omit<R, keyof Kept<IdKind>>;

interface Plan<K extends IdKind, R extends Kept<K>> {
  readonly kind: K;
  readonly table: string;
  /** What a sentence calls it. */
  readonly noun: string;
  /** What lists filter by; everything follows from the record. */
  columns(record: R): Columns;
  /** The groups in whose trails every change of it stands; where there are none, the network's own. */
  groups?(record: R): readonly Id<'group'>[];
  /** Whether changes stand in the network's own trail besides. */
  alsoPublic?: boolean;
}

export interface Change {
  readonly id: string;
  /** The revision that its author saw. */
  readonly revision?: number | undefined;
  readonly why?: string | undefined;
}

interface Listing {
  where?: RawBuilder<SqlBool> | undefined;
  order?: RawBuilder<unknown>;
  limit?: number;
}

export interface Shelf<K extends IdKind = IdKind, R extends Kept<K> = Kept<K>> {
  readonly kind: K;
  readonly noun: string;
  /** Writes a record as it stands; used by operations and by replay alike. */
  put(db: Db, network: Network, record: R): Promise<void>;
  /** Throws `not-found`. `lock` holds it until the transaction ends. */
  find(db: Db, network: Network, id: string, lock?: boolean): Promise<R>;
  findMany(db: Db, network: Network, ids: readonly string[]): Promise<R[]>;
  list(db: Db, network: Network, listing?: Listing): Promise<R[]>;
  count(db: Db, network: Network, where?: RawBuilder<SqlBool>): Promise<number>;
  add(context: Context, event: `${string}.${string}`, content: Content<R>, why?: string): Promise<R>;
  /** Several at once, in few statements. */
  addAll(context: Context, event: `${string}.${string}`, contents: readonly Content<R>[]): Promise<R[]>;
  /** Applies a change and tells the trail. Throws `not-found`, and `stale` with the newer record. */
  change(
    context: Context,
    event: `${string}.${string}`,
    change: Change,
    make: (before: R) => Partial<R> | Promise<Partial<R>>,
  ): Promise<R>;
  /** What of a log is not as its trail says; null where all of it is. */
  stray(db: Db, network: Network, log: LogId): Promise<string | null>;
}

/** An `or` in what a list asks for must not reach past the network. */
const bracketed = (where: RawBuilder<SqlBool>) => sql<SqlBool>`(${where})`;

const loose = (db: Db) => db as unknown as LooseDb;

const logsOf = <K extends IdKind, R extends Kept<K>>(plan: Plan<K, R>, network: Network, record: R): LogId[] => {
  const groups: LogId[] = [...(plan.groups?.(record) ?? [])];
  return groups.length === 0 || plan.alsoPublic ? [network, ...groups] : groups;
};

/** A shelf for the records of one kind. Its table has the columns network_id, id, log_id, record and those of the plan. */
export function shelf<K extends IdKind, R extends Kept<K>>(plan: Plan<K, R>): Shelf<K, R> {
  const { kind, table, noun } = plan;

  const columnsOf = (network: Network, record: R): Columns => ({
    log_id: logsOf(plan, network, record)[0],
    ...plan.columns(record),
  });

  async function put(db: Db, network: Network, record: R): Promise<void> {
    const columns = { ...columnsOf(network, record), record: JSON.stringify(record) };
    await loose(db)
      .insertInto(table)
      .values({ network_id: network, id: record.id, ...columns })
      .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(columns))
      .execute();
  }

  const rows = (db: Db, network: Network) =>
    loose(db).selectFrom(table).select('record').where('network_id', '=', network);

  async function find(db: Db, network: Network, id: string, lock = false): Promise<R> {
    const query = rows(db, network).where('id', '=', id);
    const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
    if (!row) throw new Problem('not-found', `There is no ${noun} ${id}.`);
    return row.record as R;
  }

  async function findMany(db: Db, network: Network, ids: readonly string[]): Promise<R[]> {
    if (ids.length === 0) return [];
    const found = await rows(db, network)
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return found.map((row) => row.record as R);
  }

  async function list(db: Db, network: Network, { where, order, limit }: Listing = {}): Promise<R[]> {
    let query = rows(db, network);
    if (where) query = query.where(bracketed(where));
    query = query.orderBy(order ?? sql`id`);
    if (limit !== undefined) query = query.limit(limit);
    return (await query.execute()).map((row) => row.record as R);
  }

  async function count(db: Db, network: Network, where?: RawBuilder<SqlBool>): Promise<number> {
    const query = loose(db).selectFrom(table).select(sql<number>`count(*)::int`.as('count'));
    const narrowed = query.where('network_id', '=', network);
    return (await (where ? narrowed.where(bracketed(where)) : narrowed).executeTakeFirstOrThrow()).count;
  }

  const stepsOf = (network: Network, event: `${string}.${string}`, record: R, why = ''): NewStep[] =>
    logsOf(plan, network, record).map((log) => ({ log, event, record, ...(why && { why }) }));

  const tell = (context: Context, event: `${string}.${string}`, record: R, why?: string) =>
    context.note(...stepsOf(context.network, event, record, why));

  function newRecord({ actor, now }: Context, content: Content<R>): R {
    const createdBy = actor.kind === 'person' ? actor.id : null;
    const books = { id: newId(kind), revision: 1, createdAt: now, createdBy, changedAt: now };
    return { ...content, ...books } as unknown as R;
  }

  async function add(context: Context, event: `${string}.${string}`, content: Content<R>, why?: string) {
    const record = newRecord(context, content);
    await put(context.db, context.network, record);
    await tell(context, event, record, why);
    return record;
  }

  async function addAll(context: Context, event: `${string}.${string}`, contents: readonly Content<R>[]) {
    const { db, network } = context;
    if (contents.length === 0) return [];
    const records = contents.map((content) => newRecord(context, content));
    const values = records.map((record) => ({
      network_id: network,
      id: record.id,
      ...columnsOf(network, record),
      record: JSON.stringify(record),
    }));
    await loose(db).insertInto(table).values(values).execute();
    await context.note(...records.flatMap((record) => stepsOf(network, event, record)));
    return records;
  }

  async function change(
    context: Context,
    event: `${string}.${string}`,
    { id, revision, why }: Change,
    make: (before: R) => Partial<R> | Promise<Partial<R>>,
  ): Promise<R> {
    const before = await find(context.db, context.network, id, true);
    if (revision !== undefined && revision !== before.revision) {
      const sentence = `Somebody has changed this ${noun} since you opened it. Nothing of yours is lost: look at it again.`;
      throw new Problem('stale', sentence, { theirs: before });
    }
    const after = { ...before, ...(await make(before)) };
    if (hashOf(after) === hashOf(before)) return before;
    const record = { ...after, revision: before.revision + 1, changedAt: context.now };
    await put(context.db, context.network, record);
    await tell(context, event, record, why);
    return record;
  }

  async function stray(db: Db, network: Network, log: LogId): Promise<string | null> {
    const { rows: differing } = await firstDiffering(db, network, log, table, idPrefixes[kind]);
    const first = differing[0];
    if (first) return said(noun, first);
    const all = await loose(db)
      .selectFrom(table)
      .selectAll()
      .where('network_id', '=', network)
      .where('log_id', '=', log)
      .execute();
    const wrong = all.find((row) => {
      const wanted = JSON.parse(JSON.stringify(columnsOf(network, row.record as R))) as Columns;
      const here = Object.fromEntries(Object.keys(wanted).map((name) => [name, row[name]]));
      return !isDeepStrictEqual(here, wanted);
    });
    return wrong ? said(noun, { id: String(wrong.id), told: true, here: true }) : null;
  }

  return { kind, noun, put, find, findMany, list, count, add, addAll, change, stray };
}

export interface Differing {
  id: string;
  told: boolean;
  here: boolean;
}

/** One statement reads both sides, so that a change that is committed just now is on both or on neither. */
const firstDiffering = (db: Db, network: Network, log: LogId, table: string, prefix: string) =>
  sql<Differing>`
  select coalesce(d.id, t.id) as id, t.id is not null as told, d.id is not null as here
  from (
    select distinct on (subject_id) subject_id as id, payload->'record' as record from steps
    where network_id = ${network} and log_id = ${log} and starts_with(subject_id, ${`${prefix}_`})
    order by subject_id, seq desc
  ) t
  full join (select id, record from ${sql.table(table)} where network_id = ${network} and log_id = ${log}) d on d.id = t.id
  where t.id is null
    or (d.id is not null and d.record is distinct from t.record)
    or (d.id is null and not exists
      (select 1 from ${sql.table(table)} o where o.network_id = ${network} and o.id = t.id))
  order by 1 limit 1`.execute(db);

/** How a record that is not as its trail says is told of. */
export function said(what: string, { id, told, here }: Differing): string {
  const name = `The ${what} ${id}`;
  if (!here) return `${name} stands in the trail, and is no longer here: somebody has taken it away.`;
  if (!told) return `${name} is here, and no step tells of it: somebody has put it there.`;
  return `${name} is not as its last step says: somebody has changed it past the trail.`;
}
