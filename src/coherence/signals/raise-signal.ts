import { refuseFuture } from '#deciding/decisions/check-content.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { daysToAnswer } from './kinds.ts';
import { signalContent, signalRecord } from './signal.ts';
import { signals } from './signals.store.ts';

export const raiseSignal = operation({
  summary: 'Say what your group keeps seeing in the work; one line is enough',
  effect: 'write',
  http: { method: 'POST', path: '/signals' },
  positional: ['title'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: signalContent.extend({ group: ownGroup }),
  output: signalRecord,
  async run(context, { group: reference, ...content }) {
    refuseFuture(context.now, content.seenOn ?? undefined, 'The day on which you saw it');
    return signals.add(context, 'signal.raised', {
      ...content,
      group: await meantGroup(context, reference),
      read: null,
      answer: null,
      dueOn: daysAfter(dateOf(context.now), daysToAnswer),
      likeness: [],
    });
  },
});
