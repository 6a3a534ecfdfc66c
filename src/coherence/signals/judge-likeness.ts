/** The program asks whether two signals may be one matter; people say so, or part them. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { type Signal, signalRecord } from './signal.ts';
import { signals } from './signals.store.ts';

const input = z.object({
  id: idSchema('signal').describe('A signal'),
  other: idSchema('signal').describe('Another signal'),
});

/** The word stands with the younger of the two, so that each pair has one place. */
async function say(context: PersonContext, ids: z.output<typeof input>, same: boolean): Promise<Signal> {
  const [elder, younger] = [ids.id, ids.other].sort() as [Signal['id'], Signal['id']];
  if (elder === younger) throw new Problem('invalid', 'That is one signal already.');
  await signals.find(context.db, context.network, elder);
  const word = { other: elder, same, by: context.actor.id, at: context.now };
  const event = same ? 'signal.joined' : 'signal.parted';
  return signals.change(context, event, { id: younger }, ({ likeness }) => {
    const before = likeness.find(({ other }) => other === elder);
    return before?.same === same ? {} : { likeness: [...likeness.filter((it) => it !== before), word] };
  });
}

export const joinSignals = operation({
  summary: 'Say that two signals are of one matter',
  effect: 'write',
  http: { method: 'POST', path: '/signals/{id}/join' },
  positional: ['id', 'other'],
  may: people,
  input,
  output: signalRecord,
  run: (context, ids) => say(context, ids, true),
});

export const partSignals = operation({
  summary: 'Say that two signals are not of one matter, however alike their words are',
  effect: 'write',
  http: { method: 'POST', path: '/signals/{id}/part' },
  positional: ['id', 'other'],
  may: people,
  input,
  output: signalRecord,
  run: (context, ids) => say(context, ids, false),
});
