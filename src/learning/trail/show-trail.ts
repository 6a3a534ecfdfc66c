/** The trail of one record, in order: who did what, when and why, and what it changed. */
import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
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

type Payload = { record: { [field: string]: unknown }; why: string };

export const showTrail = operation({
  summary: 'Show the trail of a record: who did what, when and why',
  effect: 'read',
  http: { method: 'GET', path: '/trail/{subject}' },
  positional: ['subject'],
  columns: ['at', 'name', 'event', 'why'],
  may: people,
  input: z.object({ subject: z.string().min(1).max(100).describe('The id of a decision, a group or a person') }),
  output: z.object({ steps: z.array(step) }),
  async run({ db, network }, { subject }) {
    const rows = await db
      .selectFrom('steps')
      .select(['id', 'seq', 'at', 'actor_id', 'event', 'payload', 'hash'])
      .where('network_id', '=', network)
      .where('subject_id', '=', subject)
      .orderBy('seq')
      .limit(1000)
      .execute();
    const names = await namesOf(
      db,
      network,
      rows.flatMap((row) => row.actor_id ?? []),
    );
    let before: Payload['record'] | null = null;
    const steps = rows.map((row) => {
      const payload = row.payload as Payload | null;
      const changes = payload ? changesBetween(before, payload.record) : [];
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
    return { steps };
  },
});
