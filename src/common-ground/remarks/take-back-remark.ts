/** Somebody takes back what they said: the words go, from the trail as well, and their place stays. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { erasePayloads } from '#kernel/trail.ts';
import { remarkRecord } from './remark.ts';
import { ownRemark, remarks } from './remarks.store.ts';

export const takeBackRemark = operation({
  summary: 'Take back what you have said: the words go, and the place stays',
  effect: 'write',
  http: { method: 'DELETE', path: '/remarks/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('remark') }),
  output: remarkRecord,
  async run(context, { id }) {
    const { db, network, now } = context;
    await ownRemark(context, id);
    await erasePayloads(db, network, id);
    return remarks.change(context, 'remark.takenBack', { id }, () => ({ text: '', takenBack: { at: now } }));
  },
});
