/** A group says an assumption better, looks whether it still holds, takes it off its map and puts it back. */
import { z } from 'zod';
import { changesOf, sent } from '#kernel/changes.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { checkGrounds } from './add-assumption.ts';
import { assumptionContent, assumptionRecord, careFields, wholeDay } from './assumption.ts';
import { assumptions } from './assumptions.store.ts';
import { alreadyOff, checkDay, expiryAfterCheck, holders, requireOwner, requireRoom } from './own-map.ts';

const id = idSchema('assumption').describe('The assumption, of your group');
export const itsChange = z.object({
  id,
  revision: seenRevision,
  why: text(2000).default('').describe('Why you change it'),
});

export const amendAssumption = operation({
  summary: 'Change an assumption of your group; the old words stay in its trail',
  effect: 'write',
  http: { method: 'PATCH', path: '/assumptions/{id}' },
  positional: ['id'],
  may: holders,
  input: itsChange.extend({ set: changesOf(assumptionContent).describe('The fields to change') }),
  output: assumptionRecord,
  async run(context, { set, ...change }) {
    const { group } = await assumptions.find(context.db, context.network, change.id);
    await requireOwner(context, group, set.owner);
    if (set.restsOn) await checkGrounds(context, set.restsOn, change.id);
    return assumptions.change(context, 'assumption.amended', change, () => sent(set));
  },
});

export const checkAssumption = operation({
  summary: 'Say that an assumption of your group still holds: somebody has looked',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/checks' },
  positional: ['id'],
  may: holders,
  input: z.object({
    id,
    revision: seenRevision,
    on: wholeDay.optional().describe('The day on which you looked; today if left out'),
    confidence: careFields.confidence.unwrap().optional().describe('How sure the group is now'),
    expiresOn: wholeDay.nullable().optional().describe('Until when it is taken for true now; null for no day'),
  }),
  output: assumptionRecord,
  run: (context, { on, confidence, expiresOn, ...change }) =>
    assumptions.change(context, 'assumption.checked', change, (before) => {
      if (before.fall)
        throw new Problem('invalid', 'Your group has said that this holds no more. Say that it holds again, and why.');
      const checkedOn = checkDay(context, on);
      return {
        checkedOn,
        confidence: confidence ?? before.confidence,
        expiresOn: expiryAfterCheck(before, checkedOn, expiresOn),
      };
    }),
});

export const retireAssumption = operation({
  summary: 'Take an assumption off the map of your group; what rests on it stays as it is',
  effect: 'write',
  http: { method: 'DELETE', path: '/assumptions/{id}' },
  positional: ['id'],
  may: holders,
  input: itsChange,
  output: assumptionRecord,
  run: (context, change) =>
    assumptions.change(context, 'assumption.retired', change, ({ retiredAt }) => ({
      retiredAt: retiredAt ?? context.now,
    })),
});

export const restoreAssumption = operation({
  summary: 'Put an assumption back on the map of your group',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/restore' },
  positional: ['id'],
  may: holders,
  input: z.object({ id }),
  output: assumptionRecord,
  async run(context, change) {
    const { group, retiredAt } = await assumptions.find(context.db, context.network, change.id);
    if (retiredAt !== null) await requireRoom(context, group);
    return assumptions.change(context, 'assumption.restored', change, () => ({ retiredAt: null, replacedBy: null }));
  },
});

export const requireOnMap = ({ retiredAt }: { retiredAt: string | null }) => {
  if (retiredAt !== null) throw new Problem('invalid', alreadyOff);
};
