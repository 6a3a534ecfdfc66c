import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { groupOfIncident } from './amend-incident.ts';
import { incidentRecord } from './incident.ts';
import { incidents } from './incidents.store.ts';

const id = idSchema('incident').describe('The review, of your group');

export const closeIncident = operation({
  summary: 'Say that your group has looked at all of an incident; what is still to be done stays open',
  effect: 'write',
  http: { method: 'POST', path: '/incidents/{id}/close' },
  positional: ['id'],
  may: membersOf(groupOfIncident),
  input: z.object({
    id,
    revision: seenRevision,
    learned: text(5000).default('').describe('What was learned (Markdown)'),
  }),
  output: incidentRecord,
  run: (context, { id: incident, revision, learned }) =>
    incidents.change(context, 'incident.closed', { id: incident, revision }, ({ closed }) => {
      if (closed) throw new Problem('invalid', 'This review is closed already. Reopen it to change what was learned.');
      return { closed: { at: context.now, learned } };
    }),
});

export const reopenIncident = operation({
  summary: 'Look at an incident of your group again',
  effect: 'write',
  http: { method: 'POST', path: '/incidents/{id}/reopen' },
  positional: ['id'],
  may: membersOf(groupOfIncident),
  input: z.object({ id, revision: seenRevision, why: text(2000).default('').describe('Why you look at it again') }),
  output: incidentRecord,
  run: (context, { id: incident, revision, why }) =>
    incidents.change(context, 'incident.reopened', { id: incident, revision, why }, () => ({ closed: null })),
});
