/** A dissent with a key is its author's: it stays as they wrote it, whatever the group, a draft or a file says of the rest. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { type DecisionContent, type Dissent, limits } from './decision.ts';

const withoutKey = ({ key: _, ...rest }: Dissent): Dissent => rest;

/** What is to be written, with every dissent of before that has a key; a key that stood nowhere before is left out. */
export function withAttached(before: readonly Dissent[], after: readonly Dissent[]): Dissent[] {
  const attached = before.filter(({ key }) => key);
  const kept = after.map((it) => attached.find(({ key }) => key === it.key) ?? withoutKey(it));
  const all = [...new Set([...kept, ...attached])];
  if (all.length > limits.items)
    throw new Problem(
      'invalid',
      `With what stays attached there would be ${all.length} dissents, and ${limits.items} fit in. Put some of yours into one.`,
    );
  return all;
}

/** The dissents of sessions of structured divergence, which stand above this room: the words that their authors put there. */
const inSessions = (network: Id<'network'>) => sql`
  select entry from divergences d cross join lateral jsonb_array_elements(d.record->'dissent') as said(entry)
  where d.network_id = ${network} and entry->>'key' is not null`;

/** Those of the session that a draft came of. */
export async function dissentOfDraft(db: Db, network: Id<'network'>, draft: Id<'draft'>): Promise<Dissent[]> {
  const { rows } = await sql<{ entry: Dissent }>`
    ${inSessions(network)} and d.record->>'draft' = ${draft}`.execute(db);
  return rows.map(({ entry }) => entry);
}

/** What all decisions that a group stands by have among their dissents or links. Asked once, whatever it is held against. */
const ofDecisions = (
  network: Id<'network'>,
  group: Id<'group'>,
  list: 'dissent' | 'links',
  field: 'key' | 'url',
) => sql`array(
  select it->>${sql.lit(field)} from decisions x cross join lateral jsonb_array_elements(x.record->${sql.lit(list)}) as its(it)
  where x.network_id = ${network} and x.group_id = ${group} and not x.retracted and x.status <> 'rejected')`;

/** Whether nothing that the group stands by came of the session, or carries what was put against it there. */
const undecided = (network: Id<'network'>, group: Id<'group'>) => sql`
  (entry->>'key' = any(${ofDecisions(network, group, 'dissent', 'key')})) is not true
  and ('/divergence/' || d.id = any(${ofDecisions(network, group, 'links', 'url')})) is not true`;

const inSmall = (text: string) => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

/** The sessions of a group on a question in which something was put against it. Not every database knows the small letters of all languages. */
async function sessionsOn(db: Db, network: Id<'network'>, group: Id<'group'>, question: string): Promise<string[]> {
  const asked = inSmall(question);
  if (!asked) return [];
  const { rows } = await sql<{ id: string; question: string }>`
    select id, record->>'question' as question from divergences
    where network_id = ${network} and group_id = ${group} and jsonb_array_length(record->'dissent') > 0`.execute(db);
  return rows.filter((it) => inSmall(it.question) === asked).map(({ id }) => id);
}

type Said = Pick<DecisionContent, 'question' | 'dissent'>;

/**
 * What a new decision of a group says: with keys only where they stand in its sessions, and then in their authors' words. The
 * first decision on a question that the group has explored takes along what was put against it there, whatever became of the draft.
 */
export async function asWritten(db: Db, network: Id<'network'>, group: Id<'group'>, { question, dissent: said }: Said) {
  const keys = said.flatMap(({ key }) => key ?? []);
  const sessions = await sessionsOn(db, network, group, question);
  if (keys.length === 0 && sessions.length === 0) return [...said];
  const named = keys.length > 0 ? sql`entry->>'key' in (${sql.join(keys)})` : sql`false`;
  const same = sessions.length > 0 ? sql`d.id in (${sql.join(sessions)})` : sql`false`;
  const { rows } = await sql<{ entry: Dissent }>`
    ${inSessions(network)} and d.group_id = ${group} and (${named} or ${same} and ${undecided(network, group)})`.execute(
    db,
  );
  return withAttached(
    rows.map(({ entry }) => entry),
    said,
  );
}
