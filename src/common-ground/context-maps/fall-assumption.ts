/** A group says that something it took for true holds no more, and later perhaps that it holds again, or what took its place. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { assumptionRecord, reason } from './assumption.ts';
import { assumptions } from './assumptions.store.ts';
import { requireOnMap } from './change-assumption.ts';
import { expiryAfterCheck, holders } from './own-map.ts';

const id = idSchema('assumption').describe('The assumption, of your group');

export const fallAssumption = operation({
  summary: 'Say that an assumption of your group holds no more; everybody whose decisions rest on it is asked',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/fall' },
  positional: ['id', 'why'],
  may: holders,
  input: z.object({ id, revision: seenRevision, why: reason.describe('What has shown that it holds no more') }),
  output: assumptionRecord,
  run: (context, change) =>
    assumptions.change(context, 'assumption.fell', change, (before) => {
      requireOnMap(before);
      if (before.fall) throw new Problem('invalid', 'Your group has said already that this holds no more.');
      return { fall: { at: context.now, why: change.why, by: context.actor.id } };
    }),
});

/** What takes its place is on the same map, holds, and is not the same. */
async function checkSuccessor({ db, network }: PersonContext, fallen: string, successor: string): Promise<void> {
  const [here, next] = await Promise.all([fallen, successor].map((it) => assumptions.find(db, network, it)));
  if (fallen === successor || here!.group !== next!.group)
    throw new Problem('invalid', 'What takes its place must be another assumption of your own group.');
  if (next!.fall || next!.retiredAt !== null)
    throw new Problem('invalid', 'What takes its place must be on your map, and hold.');
}

export const mendAssumption = operation({
  summary: 'Say that a fallen assumption of your group holds again, or which one took its place',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/mend' },
  positional: ['id', 'why'],
  may: holders,
  input: z.object({
    id,
    revision: seenRevision,
    why: reason.describe('What has changed since it fell'),
    replacedBy: idSchema('assumption')
      .optional()
      .describe('The assumption of your group that took its place; the fallen one is then taken off the map'),
  }),
  output: assumptionRecord,
  async run(context, { replacedBy, ...change }) {
    if (replacedBy) await checkSuccessor(context, change.id, replacedBy);
    const event = replacedBy ? 'assumption.replaced' : 'assumption.mended';
    return assumptions.change(context, event, change, (before) => {
      if (!before.fall) throw new Problem('invalid', 'This has not fallen.');
      if (replacedBy) return { replacedBy, retiredAt: before.retiredAt ?? context.now };
      requireOnMap(before);
      const today = dateOf(context.now);
      return { fall: null, checkedOn: today, expiresOn: expiryAfterCheck(before, today, undefined) };
    });
  },
});
