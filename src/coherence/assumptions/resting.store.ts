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

/** Many steps in few rows: what they cost is mostly their way from the database. */
const spread = (rows: readonly { above: string[]; below: string }[]): Step[] =>
  rows.flatMap(({ above, below }) => above.map((one) => ({ above: one, below })));

/** The assumptions that rest on these, on a map or taken off: what stands on those still rests on them. */
async function assumptionsOn(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select a.id as above, below.id as below from ${among(ids)} below
    join assumptions a on a.network_id = ${network} and a.rests_on @> array[below.id]`.execute(db);
  return rows;
}

/** The decisions that name these assumptions. */
async function decisionsOn(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<{ above: string[]; below: string }>`
    select array_agg(r.from_id) as above, r.to_key as below from ${among(ids)} below
    join decision_references r on r.network_id = ${network} and r.to_key = below.id and r.kind = ${restsOn}
    group by r.to_key`.execute(db);
  return spread(rows);
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

function byBelow(steps: readonly Step[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    const known = found.get(step.below);
    if (known) known.push(step);
    else found.set(step.below, [step]);
  }
  return found;
}

async function everyRequirement(db: Db, network: Network): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select from_id as above, to_key as below from decision_references where network_id = ${network} and kind = 'requires'
    union all
    select to_key, from_id from decision_references where network_id = ${network} and kind = 'required-by'`.execute(db);
  return rows;
}

/** Levels that are asked for one by one, which is cheap where chains are short; whatever stands above them is read at once. */
const patience = 20;

/** The same, level by level, for a chain of whatever length. */
function requiringByLevel(db: Db, network: Network): (ids: readonly string[]) => Promise<Step[]> {
  let level = 0;
  let all: Map<string, Step[]> | undefined;
  return async (ids) => {
    level += 1;
    if (level <= patience) return requiring(db, network, ids);
    all ??= byBelow(await everyRequirement(db, network));
    return ids.flatMap((id) => all?.get(id) ?? []);
  };
}

/** What these decisions name, and what these assumptions stand on. */
async function groundsOf(db: Db, network: Network, ids: readonly string[]): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select r.from_id as above, r.to_key as below from ${among(ids)} above
    join decision_references r on r.network_id = ${network} and r.from_id = above.id and r.kind in (${restsOn}, 'requires')
    union all
    select r.to_key, r.from_id from ${among(ids)} above
    join decision_references r on r.network_id = ${network} and r.to_key = above.id and r.kind = 'required-by'
    union all
    select a.id, below from ${among(ids)} above
    join assumptions a on a.network_id = ${network} and a.id = above.id
    cross join unnest(a.rests_on) as below`.execute(db);
  return rows;
}

/** Level by level to one side, each thing once, so that a chain that runs in a circle ends where it began. */
async function follow(
  side: keyof Step,
  start: readonly string[],
  next: (ids: readonly string[]) => Promise<Step[]>,
): Promise<Step[]> {
  const seen = new Set(start);
  const steps: Step[] = [];
  for (let level = [...seen]; level.length > 0; ) {
    const found = await next(level);
    steps.push(...found);
    level = [...new Set(found.map((step) => step[side]))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return steps;
}

/**
 * Every step of every chain from these assumptions. One statement a level instead of a recursive one: what a recursion
 * costs is guessed so wrongly that PostgreSQL compiles it first, which took fifty times as long as running it.
 */
export async function stepsFrom(db: Db, network: Network, roots: readonly string[]): Promise<Step[]> {
  const grounds = await follow('above', roots, (ids) => assumptionsOn(db, network, ids));
  const known = [...new Set([...roots, ...grounds.map(({ above }) => above)])];
  if (known.length === 0) return [];
  const first = await decisionsOn(db, network, known);
  const named = [...new Set(first.map(({ above }) => above))];
  const more = named.length === 0 ? [] : await follow('above', named, requiringByLevel(db, network));
  return [...grounds, ...first, ...more];
}

/** Every step of every chain on which one decision stands: what that costs does not grow with what others stand on. */
export const stepsBelow = (db: Db, network: Network, decision: Id<'decision'>): Promise<Step[]> =>
  follow('below', [decision], (ids) => groundsOf(db, network, ids));

export interface Standing {
  /** The group of each decision that is in force today. */
  readonly inForce: ReadonlyMap<string, Id<'group'>>;
  readonly retracted: ReadonlySet<string>;
}

/** Which of these decisions are in force today, and which were taken back. */
export async function standingOf(
  db: Db,
  network: Network,
  ids: readonly string[],
  today: CalendarDate,
): Promise<Standing> {
  if (ids.length === 0) return { inForce: new Map(), retracted: new Set() };
  const { rows } = await sql<{ group: Id<'group'>; inForce: string[] | null; retracted: string[] | null }>`
    select d.group_id as "group", array_agg(d.id) filter (where d.retracted) as retracted,
      array_agg(d.id) filter (where not d.retracted and d.in_force_from <= ${today}::date
        and (d.in_force_until is null or d.in_force_until > ${today}::date)) as "inForce"
    from ${among(ids)} told join decisions d on d.network_id = ${network} and d.id = told.id
    group by d.group_id`.execute(db);
  return {
    inForce: new Map(rows.flatMap(({ group, inForce }) => (inForce ?? []).map((id) => [id, group] as const))),
    retracted: new Set(rows.flatMap(({ retracted }) => retracted ?? [])),
  };
}
