/** What rests on what, from assumptions up to decisions: assumption on assumption, decision on assumption, decision on decision. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { restsOn } from '#deciding/decisions/references.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';

type Network = Id<'network'>;

/** `above` rests on `below`: both are assumptions or decisions, by their ids. */
export interface Step {
  readonly above: string;
  readonly below: string;
}

const among = (ids: readonly string[]) => sql`(select unnest(${sql.val([...ids])}::text[]) as id)`;

/** The assumptions that rest on these and are on a map. */
async function assumptionsOn(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select a.id as above, below.id as below from ${among(ids)} below
    join assumptions a on a.network_id = ${network} and a.rests_on @> array[below.id] and a.state <> 'retired'`.execute(
    db,
  );
  return rows;
}

/** The decisions that name these assumptions. */
async function decisionsOn(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select r.from_id as above, r.to_key as below from ${among(ids)} below
    join decision_references r on r.network_id = ${network} and r.to_key = below.id and r.kind = ${restsOn}`.execute(
    db,
  );
  return rows;
}

/** The decisions that require these: whichever of the two says so. */
async function requiring(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select r.from_id as above, r.to_key as below from ${among(ids)} below
    join decision_references r on r.network_id = ${network} and r.to_key = below.id and r.kind = 'requires'
    union all
    select r.to_key, r.from_id from ${among(ids)} below
    join decision_references r on r.network_id = ${network} and r.from_id = below.id and r.kind = 'required-by'`.execute(
    db,
  );
  return rows;
}

/** Level by level, each thing once, so that a chain that runs in a circle ends where it began. */
async function climb(start: readonly string[], next: (ids: readonly string[]) => Promise<Step[]>): Promise<Step[]> {
  const seen = new Set(start);
  const steps: Step[] = [];
  for (let level = [...seen]; level.length > 0; ) {
    const found = await next(level);
    steps.push(...found);
    level = [...new Set(found.map(({ above }) => above))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return steps;
}

/**
 * Every step of every chain from these assumptions. One statement a level instead of a recursive one: what a recursion
 * costs is guessed so wrongly that PostgreSQL compiles it first, which took fifty times as long as running it.
 */
export async function stepsFrom(db: Db, network: Network, roots: readonly string[]): Promise<Step[]> {
  const grounds = await climb(roots, (ids) => assumptionsOn(db, network, ids));
  const known = [...new Set([...roots, ...grounds.map(({ above }) => above)])];
  if (known.length === 0) return [];
  const first = await decisionsOn(db, network, known);
  const named = [...new Set(first.map(({ above }) => above))];
  const more = named.length === 0 ? [] : await climb(named, (ids) => requiring(db, network, ids));
  return [...grounds, ...first, ...more];
}

export interface Told {
  id: Id<'decision'>;
  group: Id<'group'>;
  slug: string;
  number: number;
  title: string;
  status: string;
  retracted: boolean;
  inForce: boolean;
}

/** What is told of each decision, and whether it is in force today. */
export async function tellOf(db: Db, network: Network, ids: readonly string[], today: CalendarDate): Promise<Told[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Told>`
    select d.id, d.group_id as "group", g.slug, d.number, d.title, d.status, d.retracted,
      coalesce(not d.retracted and d.in_force_from <= ${today}::date
        and (d.in_force_until is null or d.in_force_until > ${today}::date), false) as "inForce"
    from ${among(ids)} told
    join decisions d on d.network_id = ${network} and d.id = told.id
    join groups g on g.network_id = d.network_id and g.id = d.group_id`.execute(db);
  return rows;
}
