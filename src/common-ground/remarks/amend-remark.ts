import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { remarkRecord, remarkText } from './remark.ts';
import { ownRemark, remarks } from './remarks.store.ts';

export const amendRemark = operation({
  summary: 'Put what you have said into better words',
  effect: 'write',
  http: { method: 'PATCH', path: '/remarks/{id}' },
  positional: ['id', 'text'],
  may: people,
  input: z.object({ id: idSchema('remark'), revision: seenRevision, text: remarkText }),
  output: remarkRecord,
  async run(context, { id, revision, text }) {
    await ownRemark(context, id);
    return remarks.change(context, 'remark.amended', { id, revision }, () => ({ text }));
  },
});
