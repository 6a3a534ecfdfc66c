/** Better words for a value. While it is being found anybody may look for them; what is adopted is the stewards' to tend. */

import { z } from 'zod';
import { changesOf, sent } from '#kernel/changes.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { renderingChanges, valueContent, valueRecord } from './value.ts';
import { values } from './values.store.ts';

export const amendValue = operation({
  summary: 'Put a value into better words, or into the words of one audience',
  effect: 'write',
  http: { method: 'PATCH', path: '/values/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: idSchema('value'),
    revision: seenRevision,
    why: text(5000).default('').describe('Why'),
    set: changesOf(valueContent).extend({ renderings: renderingChanges.optional() }).describe('The fields to change'),
  }),
  output: valueRecord,
  async run(context, { set: { renderings, ...set }, ...change }) {
    return values.change(context, 'value.amended', change, (before) => {
      if (before.status === 'retired') throw new Problem('invalid', 'This value has been retired. Draft a new one.');
      if (before.status === 'adopted' && !context.actor.steward)
        throw new Problem('forbidden', 'An adopted value is put into other words by the stewards, who say why.');
      if (before.status === 'adopted' && !change.why.trim())
        throw new Problem('invalid', 'Say why the words of an adopted value change: everybody has decided by them.');
      const others = renderings && { renderings: { ...before.renderings, ...sent(renderings) } };
      const changes = { ...sent(set), ...others };
      const { title = before.title, text = before.text } = changes;
      const reworded = title !== before.title || text !== before.text;
      // What people have decided by is what they read: nobody adopts other words with their tests.
      if (before.status === 'adopted' || before.tests.length === 0 || !reworded) return changes;
      return { ...changes, status: 'draft', statusWhy: 'Rewritten: nobody has used these words yet.', tests: [] };
    });
  },
});
