import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { draftRecord } from './draft.ts';
import { draftsOf } from './drafts.store.ts';

export const listDrafts = operation({
  summary: 'List the drafts of your groups',
  effect: 'read',
  http: { method: 'GET', path: '/drafts' },
  may: people,
  input: z.object({}),
  output: z.object({ drafts: z.array(draftRecord) }),
  async run({ db, network, actor }) {
    return { drafts: await draftsOf(db, network, [...actor.memberships.keys()]) };
  },
});
