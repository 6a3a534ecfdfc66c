/** A value that no longer says what the network protects, or that makes room for one that does. */

import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type SharedValue, valueRecord } from './value.ts';
import { values } from './values.store.ts';

/** It keeps its text, its tests and its principles, which wait for another value. */
export const retire = (context: PersonContext, id: SharedValue['id'], why: string): Promise<SharedValue> =>
  values.change(context, 'value.retired', { id, why }, (before) => {
    if (before.status === 'retired') throw new Problem('invalid', 'This value has been retired already.');
    return { status: 'retired', statusWhy: why, retiredAt: context.now };
  });

export const retireValue = operation({
  summary: 'Retire a value, with the reason',
  effect: 'write',
  http: { method: 'POST', path: '/values/{id}/retirement' },
  positional: ['id'],
  may: stewards,
  input: z.object({
    id: idSchema('value'),
    why: text(5000, 'Say why it is retired.').min(1, 'Say why it is retired.').describe('Why it is retired'),
  }),
  output: valueRecord,
  run: (context, { id, why }) => retire(context, id, why),
});
