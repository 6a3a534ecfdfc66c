/** Several people fill a review at the same time: whoever changes one part does not stand in the way of another. */
import { sql } from 'kysely';
import { z } from 'zod';
import { changesOf, sent } from '#kernel/changes.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { hashOf } from '#kernel/trail.ts';
import { checkLinks } from './check-links.ts';
import { type Incident, type IncidentContent, incidentContent, incidentRecord } from './incident.ts';
import { incidents } from './incidents.store.ts';
import '#kernel/steps.table.ts';

export const groupOfIncident = async ({ db, network }: Context, { id }: { id: string }): Promise<Id<'group'>> =>
  (await incidents.find(db, network, id)).group;

/** The review as its author saw it; the trail keeps every revision. */
async function asSeen({ db, network }: Context, id: string, revision: number): Promise<Incident | undefined> {
  const step = await db
    .selectFrom('steps')
    .select('payload')
    .where('network_id', '=', network)
    .where('subject_id', '=', id)
    .where(sql<boolean>`payload->'record'->>'revision' = ${String(revision)}`)
    .executeTakeFirst();
  return (step?.payload as { record: Incident } | null | undefined)?.record;
}

type Parts = Partial<IncidentContent>;

/** Throws `stale`, with the newer review, if a part that is to be changed has changed since. */
async function refuseStale(context: Context, before: Incident, revision: number, set: Parts): Promise<void> {
  if (revision >= before.revision) return;
  const seen = await asSeen(context, before.id, revision);
  const parts = Object.keys(set) as (keyof Parts)[];
  if (seen && parts.every((part) => hashOf(seen[part]) === hashOf(before[part]))) return;
  const sentence =
    'Somebody has changed this part of the review since you opened it. Nothing of yours is lost: look at it again.';
  throw new Problem('stale', sentence, { theirs: before });
}

export const amendIncident = operation({
  summary: 'Change parts of a review of your group',
  effect: 'write',
  http: { method: 'PATCH', path: '/incidents/{id}' },
  positional: ['id'],
  may: membersOf(groupOfIncident),
  input: z.object({
    id: idSchema('incident'),
    revision: seenRevision,
    set: changesOf(incidentContent).describe('The parts that change; others may be changed by others at the same time'),
  }),
  output: incidentRecord,
  async run(context, { id, revision, set }) {
    const parts = sent(set);
    await checkLinks(context, parts);
    return incidents.change(context, 'incident.amended', { id }, async (before) => {
      if (revision !== undefined) await refuseStale(context, before, revision, parts);
      return parts;
    });
  },
});
