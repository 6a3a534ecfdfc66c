/** The only place that writes decisions: a row for each, its record whole, and what it points at. */
import { sql } from 'kysely';
import { reachNumber } from '#common-ground/groups/groups.store.ts';
import type { Db } from '#db/tables.ts';
import { type Id, isId } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { plainText } from '#text/plain-text.ts';
import { dueOn, inForce, sortedOn } from './dates.ts';
import { type Decision, withLaterFields } from './decision.ts';
import { parseReference, referencesFrom, textsOf } from './references.ts';
import './decisions.table.ts';

type Network = Id<'network'>;

const summaryLength = 280;
const searchedLength = 100_000;

/**
 * PostgreSQL looks for tags, paths and compound words, and reads an endless one again from each of its places: minutes
 * for what one person can paste, while everybody waits. So no tag begins, and no word is longer than people write.
 */
const searched = (text: string) =>
  text
    .slice(0, searchedLength)
    .replaceAll('<', ' ')
    .replace(/\S{100}/gu, '$& ');

const searchVector = (decision: Decision) => {
  const body = searched(textsOf(decision).join('\n'));
  const labels = [...decision.tags, ...decision.decidedBy, decision.source?.path ?? ''].join('\n');
  const answer = searched(`${decision.question}\n${decision.choice}\n${labels}`);
  return sql<string>`setweight(to_tsvector('english', ${searched(decision.title)}), 'A')
    || setweight(to_tsvector('english', ${answer}), 'B')
    || setweight(to_tsvector('english', ${body}), 'C')`;
};

/** A decision's row, but for its network and its id. */
export const columnsOf = (decision: Decision) => {
  const force = inForce(decision);
  return {
    group_id: decision.group,
    number: decision.number,
    revision: decision.revision,
    title: decision.title,
    status: decision.status,
    summary: plainText(decision.choice, summaryLength),
    decided_on: decision.decidedOn,
    sorted_on: sortedOn(decision),
    recorded_at: decision.recordedAt,
    recorded_by: decision.recordedBy,
    changed_at: decision.changedAt,
    in_force_from: force?.from ?? null,
    in_force_until: force?.until ?? null,
    due_on: dueOn(decision),
    has_result: decision.result !== null,
    retracted: decision.retracted !== null,
    tags: decision.tags,
    people: [...new Set([...decision.decidedBy, ...decision.consulted, ...decision.informed])],
    source_repository: decision.source?.repository ?? null,
    source_path: decision.source?.path ?? null,
    search: searchVector(decision),
    record: JSON.stringify(decision),
  };
};

/** Writes new decisions in few statements. */
export async function addDecisions(db: Db, network: Network, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  const rows = decisions.map((decision) => ({ network_id: network, id: decision.id, ...columnsOf(decision) }));
  await db.insertInto('decisions').values(rows).execute();
  await addReferences(db, network, decisions);
}

/** Writes decisions as the records say, new or known; used by operations and by replay alike. */
export async function putDecision(db: Db, network: Network, decision: Decision): Promise<void> {
  const columns = columnsOf(decision);
  await db
    .insertInto('decisions')
    .values({ network_id: network, id: decision.id, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(columns))
    .execute();
  await db
    .deleteFrom('decision_references')
    .where('network_id', '=', network)
    .where('from_id', '=', decision.id)
    .execute();
  await addReferences(db, network, [decision]);
}

/** Puts a decision where a rebuilt log had it, its number taken. */
export async function settleDecision(db: Db, network: Network, decision: Decision): Promise<void> {
  await putDecision(db, network, decision);
  await reachNumber(db, network, decision.group, decision.number);
}

async function addReferences(db: Db, network: Network, decisions: readonly Decision[]) {
  const rows = decisions.flatMap((decision) =>
    referencesFrom(decision).map(({ key, kind }) => ({ network_id: network, from_id: decision.id, to_key: key, kind })),
  );
  if (rows.length > 0) await db.insertInto('decision_references').values(rows).execute();
}

const byReference = (network: Network, reference: string) => {
  if (isId('decision', reference))
    return sql<boolean>`decisions.network_id = ${network} and decisions.id = ${reference}`;
  const parsed = parseReference(reference);
  if (!parsed)
    throw new Problem('not-found', `“${reference}” is neither the id of a decision nor a reference such as north-12.`);
  return sql<boolean>`decisions.network_id = ${network} and number = ${parsed.number} and group_id =
    (select id from groups where network_id = ${network} and slug = ${parsed.slug})`;
};

/** Finds a decision by its id or by its reference (north-12). `lock` holds it until the transaction ends. */
export async function findDecision(db: Db, network: Network, reference: string, lock = false): Promise<Decision> {
  let query = db.selectFrom('decisions').select('record').where(byReference(network, reference));
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new Problem('not-found', `There is no decision ${reference}.`);
  return withLaterFields(row.record);
}

export async function findDecisionGroup(db: Db, network: Network, reference: string): Promise<Id<'group'>> {
  const row = await db
    .selectFrom('decisions')
    .select('group_id')
    .where(byReference(network, reference))
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', `There is no decision ${reference}.`);
  return row.group_id;
}

export async function findDecisions(db: Db, network: Network, ids: readonly Id<'decision'>[]): Promise<Decision[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('decisions')
    .select('record')
    .where('network_id', '=', network)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return rows.map((row) => withLaterFields(row.record));
}
