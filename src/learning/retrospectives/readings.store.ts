/** Decisions as strangers read them: drawn, and not chosen, so that what they say is of all decisions and not of some. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { pseudonym, pseudonymsIn } from '#kernel/pseudonym.ts';
import './retrospectives.table.ts';

type Network = Id<'network'>;

const scope = 'readings';

export interface Drawn {
  id: Id<'decision'>;
  group: Id<'group'>;
  slug: string;
  number: number;
  title: string;
}

/** Where a person stands: in which groups, since when decisions are drawn. */
export interface Reader {
  person: Id<'person'>;
  groups: readonly Id<'group'>[];
  since: CalendarDate;
}

/** The same for the same person until they have said something of it: nobody draws until they like what they get. */
export async function drawFor(db: Db, network: Network, { person, groups, since }: Reader): Promise<Drawn | null> {
  const names = await pseudonymsIn(db, network, scope, person);
  const { rows } = await sql<Drawn>`
    select d.id, d.group_id as group, g.slug, d.number, d.title
    from decisions d join groups g on g.network_id = ${network} and g.id = d.group_id
    where d.network_id = ${network} and not d.retracted and d.status <> 'proposed' and d.sorted_on >= ${since}::date
      and not d.group_id = any(${sql.val([...groups])}::text[])
      and not exists (select 1 from decision_readings r where r.network_id = ${network} and r.decision_id = d.id
        and r.reader = any(${sql.val(names)}::text[]))
    order by md5(d.id || ${person}::text) limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function keepReading(
  db: Db,
  network: Network,
  person: Id<'person'>,
  { id, group }: Drawn,
  named: readonly string[] | null,
  on: CalendarDate,
): Promise<void> {
  const reader = await pseudonym(db, network, scope, person);
  await db
    .insertInto('decision_readings')
    .values({
      network_id: network,
      decision_id: id,
      group_id: group,
      reader,
      named: named === null ? null : JSON.stringify(named),
      read_on: on,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * What strangers could say of a group's decisions: the first reading of each, and of one day whichever. No reader has a part in
 * which: else figures would move when somebody is erased, and tell what they had said.
 */
export async function readingsOf(db: Db, network: Network, group: Id<'group'>, since: CalendarDate) {
  const { rows } = await sql<{ decision: Id<'decision'>; named: string[] }>`
    select distinct on (decision_id) decision_id as decision, named from decision_readings
    where network_id = ${network} and group_id = ${group} and read_on >= ${since}::date and named is not null
    order by decision_id, read_on, md5(decision_id || named::text)`.execute(db);
  return rows;
}

/** Whether at least so many different people have read them: fewer, and what is told of all is what one of them thinks. */
export async function readByAtLeast(db: Db, network: Network, group: Id<'group'>, since: CalendarDate, least: number) {
  const { rows } = await sql<{ enough: boolean }>`
    select count(distinct reader) >= ${least}::int as enough from decision_readings
    where network_id = ${network} and group_id = ${group} and read_on >= ${since}::date and named is not null`.execute(
    db,
  );
  return rows[0]?.enough === true;
}

/** Of whoever is erased the reading stays, and belongs to nobody: taken away, it would tell which one it was. */
export async function makeReadingsNobodys(db: Db, network: Network): Promise<void> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select id from people where network_id = ${network} and erased_at is not null`.execute(db);
  for (const { id } of rows) {
    const names = await pseudonymsIn(db, network, scope, id);
    await sql`update decision_readings set reader = translate(gen_random_uuid()::text, '-', '')
      where network_id = ${network} and reader = any(${sql.val(names)}::text[])`.execute(db);
  }
}
