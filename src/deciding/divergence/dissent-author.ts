/**
 * Who stands behind a dissent. A pseudonym is kept from everybody: nothing reads it but its author's own wish, and the step
 * that tells of it is noted by nobody.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { appendSteps } from '#kernel/trail.ts';
import { line, text } from '#kernel/words.ts';
import { type Dissent, limits } from '../decisions/decision.ts';
import './sealed.table.ts';

const missing = 'Say what you see otherwise, and why.';

export const dissentSaid = {
  text: text(limits.text, missing).min(1, missing).describe('What you see otherwise, and why (Markdown)'),
  alias: line(100)
    .default('')
    .describe('A name of your choice, under which it stands until you say that it was you; your own name without it'),
  reopenIf: text(2000).default('').describe('On which condition the question should be opened again'),
};

type Said = { text: string; alias: string; reopenIf: string };

async function refuseNames({ db, network }: PersonContext, alias: string): Promise<void> {
  const taken = await db
    .selectFrom('people')
    .select('id')
    .where('network_id', '=', network)
    .where(sql<boolean>`lower(name) = ${alias.toLowerCase()}`)
    .executeTakeFirst();
  if (taken) throw new Problem('invalid', 'Somebody in the network has this name. Choose one that nobody bears.');
}

/** What is kept of a dissent, under a key by which its author can be found. */
export async function newDissent(context: PersonContext, { text, alias, reopenIf }: Said): Promise<Dissent> {
  const { db, network, actor } = context;
  if (alias) await refuseNames(context, alias);
  const key = randomBytes(15).toString('base64url');
  await db
    .insertInto('dissent_authors')
    .values({ network_id: network, dissent_key: key, person_id: actor.id })
    .execute();
  return { by: alias ? null : actor.id, text, key, ...(alias && { alias }), ...(reopenIf && { reopenIf }) };
}

export async function isAuthor({ db, network, actor }: PersonContext, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('dissent_authors')
    .select('person_id')
    .where('network_id', '=', network)
    .where('dissent_key', '=', key)
    .executeTakeFirst();
  return row?.person_id === actor.id;
}

/** Throws the same sentence whether somebody else wrote it or nobody did. */
export async function requireAuthor(context: PersonContext, key: string): Promise<void> {
  if (await isAuthor(context, key)) return;
  throw new Problem('forbidden', 'Only whoever wrote this dissent can do that.');
}

/** The keys among these that are the actor's own. */
export async function ownKeys({ db, network, actor }: PersonContext, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('dissent_authors')
    .select('dissent_key')
    .where('network_id', '=', network)
    .where('person_id', '=', actor.id)
    .where('dissent_key', 'in', [...keys])
    .execute();
  return rows.map((row) => row.dissent_key);
}

/** Those of these keys that lead to somebody here. */
export async function authoredHere(db: Db, network: Id<'network'>, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('dissent_authors')
    .select('dissent_key')
    .where('network_id', '=', network)
    .where('dissent_key', 'in', [...keys])
    .execute();
  return new Set(rows.map((row) => row.dissent_key));
}

/** The same context, whose steps tell of nobody: what stands under a pseudonym must not be told by its step. */
export const byNobody = (context: PersonContext): PersonContext => ({
  db: context.db,
  network: context.network,
  actor: context.actor,
  now: context.now,
  note: (...steps) => appendSteps(context.db, { network: context.network, actor: null, at: context.now }, steps),
});

/** Who tells of it: its author, or nobody while there is a pseudonym. */
export const toldBy = (context: PersonContext, alias: string): PersonContext => (alias ? byNobody(context) : context);

export const dissentKey = z.string().min(1).max(40).describe('Which dissent, by its key');
