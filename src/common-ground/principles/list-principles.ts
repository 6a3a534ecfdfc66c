import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { principleRecord } from './principle.ts';
import { principles } from './principles.store.ts';

export const listPrinciples = operation({
  summary: 'List the principles that turn values into guidance',
  effect: 'read',
  http: { method: 'GET', path: '/principles' },
  columns: ['id', 'version', 'status', 'title'],
  may: people,
  input: z.object({
    value: idSchema('value').optional().describe('Only principles of this value'),
    retired: z.boolean().default(false).describe('Retired ones as well'),
  }),
  output: z.object({ principles: z.array(principleRecord) }),
  async run({ db, network }, { value, retired }) {
    const all = await principles.list(db, network);
    const wanted = all.filter((it) => (!value || it.value === value) && (retired || it.status === 'in-force'));
    return { principles: wanted };
  },
});
