/** A group says that an assumption of another contradicts one of its own. Both stay as they are: the two are shown side by side. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { assumptionRecord, reason } from './assumption.ts';
import { assumptions } from './assumptions.store.ts';
import { requireOnMap } from './change-assumption.ts';
import { holders } from './own-map.ts';

const mostClashes = 50;
const id = idSchema('assumption').describe('The assumption, of your group');
const other = idSchema('assumption').describe('The assumption of another group');

export const clashAssumptions = operation({
  summary: 'Say that an assumption of another group contradicts one of yours',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/clashes' },
  positional: ['id', 'with', 'why'],
  may: holders,
  input: z.object({ id, with: other, why: reason.describe('In which way both cannot be true') }),
  output: assumptionRecord,
  async run(context, { id, with: against, why }) {
    const found = await assumptions.find(context.db, context.network, against);
    requireOnMap(found);
    return assumptions.change(context, 'assumption.clashed', { id, why }, (before) => {
      requireOnMap(before);
      if (before.group === found.group)
        throw new Problem('invalid', 'Both are assumptions of your own group: change one of them.');
      if (before.clashes.some((clash) => clash.with === against))
        throw new Problem('exists', 'Your group has said this already.');
      if (before.clashes.length >= mostClashes)
        throw new Problem('invalid', `It contradicts ${mostClashes} others already. Talk about it first.`);
      const clash = { with: against, why, at: context.now, by: context.actor.id };
      return { clashes: [...before.clashes, clash] };
    });
  },
});

export const reconcileAssumptions = operation({
  summary: 'Take back that an assumption of another group contradicts one of yours',
  effect: 'write',
  http: { method: 'DELETE', path: '/assumptions/{id}/clashes/{with}' },
  positional: ['id', 'with'],
  may: holders,
  input: z.object({ id, with: other }),
  output: assumptionRecord,
  run: (context, { id, with: against }) =>
    assumptions.change(context, 'assumption.reconciled', { id }, ({ clashes }) => ({
      clashes: clashes.filter((clash) => clash.with !== against),
    })),
});
