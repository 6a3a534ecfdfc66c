/** How much has been said about each of many records: asked once for a whole list. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { recordId } from './remark.ts';
import { countsAbout } from './remarks.store.ts';

const mostRecords = 200;

export const countRemarks = operation({
  summary: 'Count what has been said about each of several records',
  effect: 'read',
  http: { method: 'POST', path: '/remark-counts' },
  may: people,
  input: z.object({
    about: z
      .array(recordId)
      .max(mostRecords, `Ask about ${mostRecords} records at a time.`)
      .default([])
      .describe('The records, by their ids'),
  }),
  output: z.object({
    counts: z
      .record(z.string(), z.int().min(1))
      .describe('How many remarks each has, by its id; those that have been taken back keep their place and count'),
  }),
  run: async ({ db, network }, { about }) => ({ counts: await countsAbout(db, network, about) }),
});
