import { z } from 'zod';
import { findDecisionGroup } from '#deciding/decisions/decisions.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { text } from '#kernel/words.ts';
import { costRecord } from './cost.ts';
import { costs } from './costs.store.ts';

export const answerCost = operation({
  summary: 'Answer a group that has noted what a decision of yours costs it',
  effect: 'write',
  http: { method: 'POST', path: '/costs/{id}/answer' },
  positional: ['id', 'text'],
  may: membersOf(async ({ db, network }, { id }: { id: string }) =>
    findDecisionGroup(db, network, (await costs.find(db, network, id)).decision),
  ),
  input: z.object({
    id: idSchema('cost'),
    text: text(2000, 'Say something to it.').min(1, 'Say something to it.').describe('What you say to it'),
    gainHours: z.number().min(0).max(10_000).nullable().default(null).describe('Hours a week that you gain by it'),
  }),
  output: costRecord,
  run: (context, { id, ...answer }) =>
    costs.change(context, 'cost.answered', { id }, () => ({ answer: { ...answer, by: context.actor.id } })),
});
