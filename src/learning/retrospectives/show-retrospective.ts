import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { retrospectiveId } from './retrospective.ts';
import { retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

export const showRetrospective = operation({
  summary: 'Show a retrospective of a group on how it thinks',
  effect: 'read',
  http: { method: 'GET', path: '/retrospectives/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: retrospectiveId }),
  output: shown,
  run: async (context, { id }) => asShown(context, await retrospectives.find(context.db, context.network, id)),
});
