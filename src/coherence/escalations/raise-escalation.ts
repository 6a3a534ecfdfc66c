import { tendersOf } from '#coherence/governance/tenders.ts';
import { findPerson } from '#common-ground/people/people.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { escalationContent, escalationRecord } from './escalation.ts';
import { escalations } from './escalations.store.ts';

const input = escalationContent.extend({
  group: ownGroup,
  decision: decisionReference.optional().describe('The decision of your group that it is about, if there is one'),
  owner: idSchema('person').optional().describe('Who is to own it: a steward or a member of the circle'),
});

async function requireOwner({ db, network, now }: PersonContext, owner: Id<'person'>): Promise<void> {
  const { record } = await findPerson(db, network, owner);
  if (record.steward) return;
  const { people } = await tendersOf(db, network, dateOf(now));
  if (!people.includes(owner))
    throw new Problem('invalid', 'Only a steward or a member of the circle can own this. Leave it to all stewards.');
}

async function ownOf(context: PersonContext, group: Id<'group'>, reference: string): Promise<Id<'decision'>> {
  const decision = await findDecision(context.db, context.network, reference);
  if (decision.group === group) return decision.id;
  const sentence =
    'This is a decision of another group. Say what it costs you, or ask them: nobody escalates for others.';
  throw new Problem('invalid', sentence);
}

export const raiseEscalation = operation({
  summary: 'Ask the centre a question for your group; the answer is advice',
  effect: 'write',
  http: { method: 'POST', path: '/escalations' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input,
  output: escalationRecord,
  async run(context, { group: reference, decision, owner, ...content }) {
    if (content.reason === 'above-direct-knowledge' && !content.whyAbove)
      throw new Problem('invalid', 'Say why it cannot be decided by those with direct knowledge of it.');
    const group = await meantGroup(context, reference);
    if (owner) await requireOwner(context, owner);
    return escalations.add(context, 'escalation.raised', {
      ...content,
      group,
      decision: decision ? await ownOf(context, group, decision) : null,
      owner: owner ?? null,
      dueOn: daysAfter(dateOf(context.now), content.serviceDays),
      answer: null,
      heard: null,
      withdrawn: null,
    });
  },
});
