/** Between writing and voting: what says the same is put together, and what somebody only thought of now is added in the open. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { line, verbatim } from '#kernel/words.ts';
import { joined } from './commit.ts';
import { newPartId } from './reveal.ts';
import { type Divergence, sessionId, writtenOption } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

const option = verbatim(40).min(1);

function requireGathering({ phase }: Divergence): void {
  if (phase !== 'gather')
    throw new Problem('invalid', 'Options are put together after they are revealed and before the first vote.');
}

const find = ({ options }: Divergence, id: string) => {
  const found = options.find((it) => it.id === id);
  if (!found) throw new Problem('invalid', 'There is no such option in this session. Look at the options again.');
  return found;
};

export const mergeOptions = operation({
  summary: 'Put two options together that say the same; both texts stay readable',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/merged-options' },
  may: explorers,
  input: z.object({
    id: sessionId,
    into: option.describe('The option that stays, by its id'),
    from: option.describe('The option that becomes part of it, by its id'),
    title: line(300).default('').describe('What both are called together; the title of the one that stays if left out'),
  }),
  output: shown,
  async run(context, { id, into, from, title }) {
    const session = await divergences.change(context, 'divergence.merged', { id }, (before) => {
      requireGathering(before);
      const [stays, goes] = [find(before, into), find(before, from)];
      if (stays === goes) throw new Problem('invalid', 'An option cannot be put together with itself.');
      const both = { ...stays, title: title || stays.title, of: [...stays.of, ...goes.of] };
      return { options: before.options.filter((it) => it !== goes).map((it) => (it === stays ? both : it)) };
    });
    return asShown(context, session);
  },
});

export const splitOption = operation({
  summary: 'Take an option apart again into what was written',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/split-options' },
  may: explorers,
  input: z.object({ id: sessionId, option: option.describe('Which option, by its id') }),
  output: shown,
  async run(context, { id, option: which }) {
    const session = await divergences.change(context, 'divergence.split', { id }, (before) => {
      requireGathering(before);
      const found = find(before, which);
      const apart = found.of.map((written, place) => ({
        id: place === 0 ? found.id : newPartId(),
        title: before.written.find((it) => it.id === written)?.title ?? found.title,
        of: [written],
      }));
      return { options: before.options.flatMap((it) => (it === found ? apart : [it])) };
    });
    return asShown(context, session);
  },
});

export const addOption = operation({
  summary: 'Add an option in the open, before or while all are argued for and against',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/added-options' },
  may: explorers,
  input: writtenOption.extend({ id: sessionId }),
  output: shown,
  async run(context, { id, ...content }) {
    const found = await divergences.find(context.db, context.network, id, true);
    await joined(context, found);
    const session = await divergences.change(context, 'divergence.option-added', { id }, (before) => {
      if (before.phase !== 'gather' && before.phase !== 'argue')
        throw new Problem(
          'invalid',
          'Options are added after all are revealed: before the first vote, or while you argue.',
        );
      if (before.options.length >= 50) throw new Problem('invalid', 'Fifty options are more than anybody can weigh.');
      const written = { ...content, id: newPartId() };
      return {
        written: [...before.written, written],
        options: [...before.options, { id: newPartId(), title: content.title, of: [written.id] }],
      };
    });
    return asShown(context, session);
  },
});
