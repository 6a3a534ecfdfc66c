/** What a group does after an incident: each thing by somebody and until a day, so that it comes back when it is overdue. */
import { z } from 'zod';
import { refuseFuture } from '#deciding/decisions/check-content.ts';
import { changesOf, sent } from '#kernel/changes.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { calendarDate, text } from '#kernel/words.ts';
import { groupOfIncident } from './amend-incident.ts';
import { checkOwner } from './check-links.ts';
import { type Action, actionContent, type Incident, incidentRecord } from './incident.ts';
import { incidents } from './incidents.store.ts';
import { limits } from './kinds.ts';

const id = idSchema('incident').describe('The review, of your group');

const nextKey = (actions: readonly Action[]) => String(1 + Math.max(0, ...actions.map(({ key }) => Number(key) || 0)));

export const addAction = operation({
  summary: 'Say what your group does after an incident, who sees to it and until when',
  effect: 'write',
  http: { method: 'POST', path: '/incidents/{id}/actions' },
  positional: ['id', 'text'],
  may: membersOf(groupOfIncident),
  input: actionContent.extend({ id }),
  output: incidentRecord,
  async run(context, { id: incident, ...content }) {
    await checkOwner(context, await groupOfIncident(context, { id: incident }), content.owner);
    return incidents.change(context, 'incident.action-added', { id: incident }, ({ actions }) => {
      if (actions.length >= limits.actions)
        throw new Problem('too-many', `${limits.actions} actions are enough for one review.`);
      return { actions: [...actions, { ...content, key: nextKey(actions), doneOn: null, outcome: '' }] };
    });
  },
});

function changed(actions: readonly Action[], key: string, set: Partial<Action>): Partial<Incident> {
  if (!actions.some((it) => it.key === key))
    throw new Problem('not-found', `There is no action ${key} in this review.`);
  return { actions: actions.map((it) => (it.key === key ? { ...it, ...set } : it)) };
}

export const amendAction = operation({
  summary: 'Change what your group does after an incident, or say that it is done and what came of it',
  effect: 'write',
  http: { method: 'PATCH', path: '/incidents/{id}/actions/{action}' },
  positional: ['id', 'action'],
  may: membersOf(groupOfIncident),
  input: z.object({
    id,
    action: z.string().min(1).max(20).describe('The action, by its key in the review'),
    set: changesOf(
      actionContent.extend({
        doneOn: calendarDate.nullable().default(null).describe('The day on which it was done; null takes that back'),
        outcome: text(5000).default('').describe('What came of it (Markdown)'),
      }),
    ).describe('What changes'),
  }),
  output: incidentRecord,
  async run(context, { id: incident, action, set }) {
    refuseFuture(context.now, set.doneOn, 'The day on which it was done');
    if (set.owner) await checkOwner(context, await groupOfIncident(context, { id: incident }), set.owner);
    return incidents.change(context, 'incident.action-changed', { id: incident }, ({ actions }) =>
      changed(actions, action, sent(set)),
    );
  },
});

export const takeActionOff = operation({
  summary: 'Take an action off a review of your group; the trail keeps it',
  effect: 'write',
  http: { method: 'DELETE', path: '/incidents/{id}/actions/{action}' },
  positional: ['id', 'action'],
  may: membersOf(groupOfIncident),
  input: z.object({
    id,
    action: z.string().min(1).max(20).describe('The action, by its key in the review'),
    why: text(2000).default('').describe('Why it is taken off'),
  }),
  output: incidentRecord,
  run: (context, { id: incident, action, why }) =>
    incidents.change(context, 'incident.action-taken-off', { id: incident, why }, ({ actions }) => ({
      actions: actions.filter(({ key }) => key !== action),
    })),
});
