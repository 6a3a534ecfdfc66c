import { z } from 'zod';
import { refuseFuture } from '#deciding/decisions/check-content.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf, people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { changeContent, changeRecord } from './context-change.ts';
import { contextChanges, probes } from './drift.store.ts';

export const tellChange = operation({
  summary: 'Tell of a change that all should know, and which facts ask whether it is known',
  effect: 'write',
  http: { method: 'POST', path: '/context-changes' },
  positional: ['what'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: changeContent.extend({ group: ownGroup }),
  output: changeRecord,
  async run(context, { group: reference, on, probes: named, ...content }) {
    const { db, network, now } = context;
    if (on !== undefined && on.length < 10)
      throw new Problem('invalid', 'The day of the change is a whole day, such as 2026-05-01.');
    refuseFuture(now, on, 'The day of the change');
    const chosen = [...new Set(named)];
    const found = await probes.findMany(db, network, chosen);
    if (found.length < chosen.length) throw new Problem('not-found', 'One of these probes does not exist.');
    const view = found.find(({ kind }) => kind !== 'fact');
    if (view) throw new Problem('invalid', `“${view.statement}” is a view: nobody can know it. Name a fact.`);
    const group = await meantGroup(context, reference);
    return contextChanges.add(context, 'contextChange.told', {
      ...content,
      group,
      on: on ?? dateOf(now),
      probes: chosen,
    });
  },
});

export const listChanges = operation({
  summary: 'List the changes that all should know, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/context-changes' },
  columns: ['id', 'what', 'on'],
  may: people,
  input: z.object({}),
  output: z.object({ changes: z.array(changeRecord) }),
  run: async ({ db, network }) => ({ changes: (await contextChanges.list(db, network)).reverse() }),
});
