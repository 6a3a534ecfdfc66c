import { sql } from 'kysely';
import { z } from 'zod';
import { named, naming } from '#coherence/escalations/named.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { interventionRecord, isOpen } from './intervention.ts';
import { interventions } from './interventions.store.ts';

export const listInterventions = operation({
  summary: 'List the interventions of the centre: the public register, what is open first',
  effect: 'read',
  http: { method: 'GET', path: '/interventions' },
  columns: ['id', 'group', 'kind', 'scope', 'endsOn', 'open'],
  may: people,
  input: z.object({
    group: groupReference.optional(),
    decision: decisionReference.optional().describe('Only those about this decision'),
  }),
  output: z.object({ interventions: z.array(interventionRecord.extend({ open: z.boolean() })), ...named }),
  async run(context, { group, decision }) {
    const { db, network, now } = context;
    const today = dateOf(now);
    const own = group ? (await findGroupName(db, network, group)).id : null;
    const about = decision ? (await findDecision(db, network, decision)).id : null;
    const found = await interventions.list(db, network, {
      where: sql<boolean>`(${own}::text is null or group_id = ${own})
        and (${about}::text is null or decision_id = ${about})`,
      order: sql`opened_on desc, id desc`,
    });
    const names = await naming(context, {
      groups: found.map((it) => it.group),
      decisions: found.map((it) => it.decision),
      people: found.flatMap((it) => [it.createdBy, it.ended?.by, ...it.responses.map(({ by }) => by)]),
    });
    const shown = found.map((it) => ({ ...it, open: isOpen(it, today) }));
    return { interventions: [...shown.filter((it) => it.open), ...shown.filter((it) => !it.open)], ...names };
  },
});
