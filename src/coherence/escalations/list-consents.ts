/** Which consents a proposal has asked for, and which ones my groups are asked for. */
import { sql } from 'kysely';
import { z } from 'zod';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { type Consent, consentRecord, lastAsked, stateOfConsent } from './consent.ts';
import { consents, consentsOf } from './consents.store.ts';
import { consentStates } from './kinds.ts';
import { named, naming } from './named.ts';

const shown = consentRecord.extend({
  state: z.enum(consentStates).describe('Waiting, given, objected, or given by silence'),
});

const output = z.object({ consents: z.array(shown), ...named });

async function told(context: Context, found: readonly Consent[]) {
  const today = dateOf(context.now);
  const names = await naming(context, {
    groups: found.flatMap((it) => [it.group, it.asked]),
    decisions: found.map((it) => it.decision),
    people: found.flatMap((it) => [it.createdBy, it.answer?.by]),
  });
  return { consents: found.map((it) => ({ ...it, state: stateOfConsent(it, today) })), ...names };
}

export const consentsOfDecision = operation({
  summary: 'Show which consents a decision has asked for, and how each of them stands',
  effect: 'read',
  http: { method: 'GET', path: '/decisions/{decision}/consents' },
  positional: ['decision'],
  columns: ['asked', 'state', 'byOn', 'answer'],
  may: people,
  input: z.object({ decision: decisionReference }),
  output,
  async run(context, { decision }) {
    const { db, network } = context;
    const { id } = await findDecision(db, network, decision);
    return told(context, await consentsOf(db, network, [id]));
  },
});

export const consentsWaiting = operation({
  summary: 'List what other groups ask your groups to consent to, the nearest day first',
  effect: 'read',
  http: { method: 'GET', path: '/consents' },
  columns: ['id', 'decision', 'group', 'asked', 'byOn'],
  may: people,
  input: z.object({}),
  output,
  async run(context) {
    const { db, network, actor, now } = context;
    const own = [...actor.memberships.keys()];
    const found = await consents.list(db, network, {
      where: sql`open and by_on >= ${dateOf(now)} and asked_group = any(${own}::text[]) and exists
        (select 1 from decisions d where d.network_id = consents.network_id and d.id = consents.decision_id
          and d.status = 'proposed' and not d.retracted)`,
      order: sql`by_on, id`,
    });
    return told(context, lastAsked(found));
  },
});
