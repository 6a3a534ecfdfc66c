import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { checkLinks } from './check-links.ts';
import { incidentContent, incidentRecord } from './incident.ts';
import { incidents } from './incidents.store.ts';

export const beginIncident = operation({
  summary: 'Begin the review of an incident in your group',
  effect: 'write',
  http: { method: 'POST', path: '/incidents' },
  positional: ['title'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: incidentContent.extend({ group: ownGroup }),
  output: incidentRecord,
  async run(context, { group: reference, ...content }) {
    await checkLinks(context, content);
    const group = await meantGroup(context, reference);
    return incidents.add(context, 'incident.begun', { ...content, group, actions: [], closed: null });
  },
});
