import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionFormRecord } from './decision-form.ts';
import { formOf } from './decision-forms.store.ts';

export const showForm = operation({
  summary: 'Show which fields a group’s form for decisions does not ask for',
  effect: 'read',
  http: { method: 'GET', path: '/decision-forms/{group}' },
  positional: ['group'],
  may: people,
  input: z.object({ group: groupReference }),
  output: z.object({
    group: idSchema('group'),
    unasked: decisionFormRecord.shape.unasked,
    id: idSchema('decisionForm').nullable().describe('By what its trail is known; null while nothing was changed'),
  }),
  async run({ db, network }, { group: reference }) {
    const { id: group } = await findGroupName(db, network, reference);
    const found = await formOf(db, network, group);
    return { group, unasked: found?.unasked ?? [], id: found?.id ?? null };
  },
});
