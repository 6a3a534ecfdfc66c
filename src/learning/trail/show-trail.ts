/** The trail of one record, in order: who did what, when and why, and what it changed. */
import { sql } from 'kysely';
import { z } from 'zod';
import { titlesOf } from '#coherence/governance/titles.store.ts';
import { slug } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import type { Db } from '#db/tables.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { parseReference } from '#deciding/decisions/references.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import type { LogId } from '#kernel/trail.ts';
import { instant } from '#kernel/words.ts';
import { askedNow } from '#learning/drift/asked-now.ts';
import { changesBetween } from './changes.ts';
import '#kernel/steps.table.ts';

const step = z.object({
  id: idSchema('step'),
  seq: z.int(),
  at: instant,
  by: idSchema('person').nullable(),
  name: z.string().describe('Who it was'),
  event: z.string(),
  why: z.string(),
  erased: z.boolean().describe('Its text was erased at somebody’s wish'),
  changes: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })),
  hash: z.string(),
});

const idPattern = /\b[a-z]{3}_[0-9a-z]{26}\b/g;

type Payload = { record: { [field: string]: unknown }; why: string };

const existing = <T>(found: Promise<T>): Promise<T | null> =>
  found.catch((error: unknown) => {
    if (error instanceof Problem && error.kind === 'not-found') return null;
    throw error;
  });

/** The id of what somebody means; whatever is neither a reference nor a slug is taken for an id. */
async function subjectOf(db: Db, network: Id<'network'>, reference: string): Promise<string> {
  const decision =
    parseReference(reference) && (await existing(findDecision(db, network, reference.replace(/^#/, ''))));
  if (decision) return decision.id;
  const group = slug.safeParse(reference).success && (await existing(findGroupName(db, network, reference)));
  return group ? group.id : reference;
}

/** A record that stands in a group's trail and in the network's is told once: both tell the same. */
const oneLogOf = (network: Id<'network'>, subject: string) =>
  sql<LogId>`(select log_id from steps where network_id = ${network} and subject_id = ${subject}
    order by log_id = ${network} desc limit 1)`;

/** What whoever and whatever the changes name by an id is called. */
async function calledIn(db: Db, network: Id<'network'>, steps: readonly z.output<typeof step>[]) {
  const ids = new Set(JSON.stringify(steps.map(({ changes }) => changes)).match(idPattern));
  const people = [...ids].filter((id) => id.startsWith('prs_')) as Id<'person'>[];
  return { ...(await titlesOf(db, network, [...ids])), ...(await namesOf(db, network, people)) };
}

export const showTrail = operation({
  summary: 'Show the trail of a record: who did what, when and why',
  effect: 'read',
  http: { method: 'GET', path: '/trail/{subject}' },
  positional: ['subject'],
  columns: ['at', 'name', 'event', 'why'],
  may: people,
  input: z.object({
    subject: z
      .string()
      .min(1)
      .max(100)
      .describe(
        'A decision (its id, or a reference such as north-12), a group (its id or slug), or the id of a person',
      ),
  }),
  output: z.object({
    steps: z.array(step),
    names: z.record(z.string(), z.string()).describe('What the ids in the changes are called'),
  }),
  async run({ db, network, now }, { subject: reference }) {
    const subject = await subjectOf(db, network, reference);
    const rows = await db
      .selectFrom('steps')
      .select(['id', 'seq', 'at', 'actor_id', 'event', 'payload', 'hash'])
      .where('network_id', '=', network)
      .where('subject_id', '=', subject)
      .where('log_id', '=', oneLogOf(network, subject))
      .orderBy('seq')
      .limit(1000)
      .execute();
    if (rows.length === 0) throw new Problem('not-found', `No trail tells of ${reference}.`);
    const names = await namesOf(
      db,
      network,
      rows.flatMap((row) => row.actor_id ?? []),
    );
    // What a round asks just now cannot be looked up here either.
    const asked = await askedNow(db, network, dateOf(now));
    let before: Payload['record'] | null = null;
    const steps = rows.map((row) => {
      const payload = row.payload as Payload | null;
      const all = payload ? changesBetween(before, payload.record) : [];
      const changes = asked.has(subject) ? all.filter(({ field }) => field !== 'right') : all;
      before = payload?.record ?? before;
      const name = row.actor_id ? (names[row.actor_id] ?? '') : '';
      const { id, seq, at, event, hash } = row;
      return {
        id,
        seq,
        at,
        by: row.actor_id,
        name,
        event,
        why: payload?.why ?? '',
        erased: !payload,
        changes: changes as z.output<typeof step>['changes'],
        hash,
      };
    });
    return { steps, names: await calledIn(db, network, steps) };
  },
});
