import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { recordId, remarkRecord } from './remark.ts';
import { remarksAbout } from './remarks.store.ts';

export const listRemarks = operation({
  summary: 'List what has been said about a record, in the order in which it was said',
  effect: 'read',
  http: { method: 'GET', path: '/remarks' },
  positional: ['about'],
  columns: ['id', 'text'],
  may: people,
  input: z.object({
    about: recordId,
    limit: z.int().min(1).max(1000).default(1000).describe('How many at most'),
  }),
  output: z.object({
    remarks: z.array(remarkRecord),
    names: z.record(z.string(), z.string()).describe('Who said it, by id'),
  }),
  async run({ db, network }, { about, limit }) {
    const found = await remarksAbout(db, network, about, limit);
    const names = await namesOf(
      db,
      network,
      found.flatMap(({ createdBy }) => createdBy ?? []),
    );
    return { remarks: found, names };
  },
});
