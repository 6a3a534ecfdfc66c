/** Proposals that wait, the oldest first, with the reason that their groups give. Waiting is no fault. */
import { sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { dateOf, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { stateOfConsent } from './consent.ts';
import { consentsOf } from './consents.store.ts';
import { escalations } from './escalations.store.ts';
import { consentStates } from './kinds.ts';
import { named, naming } from './named.ts';
import { stallRecord } from './stall.ts';
import { stallsOf } from './stalls.store.ts';

const waiting = z.object({
  decision: idSchema('decision'),
  ageDays: z.int().describe('Days since it was proposed'),
  stall: stallRecord.nullable().describe('Why it waits, as its group says; null where it has not said'),
  consents: z.record(z.enum(consentStates), z.int()).describe('How the consents stand that it has asked for'),
  escalations: z.array(idSchema('escalation')).describe('Questions to the centre about it that wait for an answer'),
});

const most = 500;

export const listStalls = operation({
  summary: 'List the proposals that wait, the oldest first, with the reason that their groups give',
  effect: 'read',
  http: { method: 'GET', path: '/stalls' },
  columns: ['decision', 'ageDays', 'stall'],
  may: people,
  input: z.object({ group: groupReference.optional() }),
  output: z.object({ stalls: z.array(waiting), ...named }),
  async run(context, { group }) {
    const { db, network, now } = context;
    const today = dateOf(now);
    let query = selectRows(db, network).where('decisions.status', '=', 'proposed').where('retracted', '=', false);
    if (group) query = query.where('decisions.group_id', '=', (await findGroupName(db, network, group)).id);
    const rows = await query.orderBy('decisions.recorded_at').orderBy('decisions.id').limit(most).execute();
    const ids = rows.map((row) => row.id);
    const said = await stallsOf(db, network, ids);
    const asked = await consentsOf(db, network, ids);
    const raised = await escalations.list(db, network, { where: sql`open and decision_id = any(${ids}::text[])` });
    const stalls = rows.map(({ id, recorded_at }) => {
      const states = asked.filter((it) => it.decision === id).map((it) => stateOfConsent(it, today));
      const counted = consentStates.map((state) => [state, states.filter((it) => it === state).length] as const);
      return {
        decision: id,
        ageDays: Math.max(0, daysBetween(dateOf(recorded_at), today)),
        stall: said.get(id) ?? null,
        consents: Object.fromEntries(counted) as Record<(typeof consentStates)[number], number>,
        escalations: raised.filter((it) => it.decision === id).map((it) => it.id),
      };
    });
    return { stalls, ...(await naming(context, { groups: rows.map((row) => row.group_id), decisions: ids })) };
  },
});
