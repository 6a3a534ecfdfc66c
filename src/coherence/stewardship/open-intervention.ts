import { wholeDay } from '#coherence/governance/day.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { type CalendarDate, dateOf, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { interventionContent, interventionRecord, mostInterventionDays } from './intervention.ts';
import { interventions } from './interventions.store.ts';

function checkSunset(today: CalendarDate, endsOn: CalendarDate): void {
  if (endsOn < today) throw new Problem('invalid', 'The day on which it ends has passed already.');
  if (endsOn > daysAfter(today, mostInterventionDays))
    throw new Problem('invalid', `An intervention ends within ${mostInterventionDays} days.`);
}

async function decisionOf({ db, network }: Context, group: Id<'group'>, reference: string): Promise<Id<'decision'>> {
  const decision = await findDecision(db, network, reference);
  if (decision.group !== group) throw new Problem('invalid', 'That is a decision of another group.');
  return decision.id;
}

export const openIntervention = operation({
  summary:
    'Speak up about a group’s decision as a steward: in the open, in its own trail, until a day; it changes nothing',
  effect: 'write',
  http: { method: 'POST', path: '/interventions' },
  may: stewards,
  input: interventionContent.extend({
    group: groupReference,
    decision: decisionReference.optional().describe('The decision of that group that it is about, if there is one'),
    endsOn: wholeDay.describe(`The day on which it is over by itself, at most ${mostInterventionDays} days from now`),
  }),
  output: interventionRecord,
  async run(context, { group: reference, decision, ...content }) {
    checkSunset(dateOf(context.now), content.endsOn);
    const group = (await findGroupName(context.db, context.network, reference)).id;
    return interventions.add(
      context,
      'intervention.opened',
      {
        ...content,
        group,
        decision: decision ? await decisionOf(context, group, decision) : null,
        ended: null,
        responses: [],
      },
      content.ground,
    );
  },
});
