import { sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { isOpen } from './conversation.ts';
import { askedBy, conversations } from './conversations.store.ts';
import { conversationRow } from './shown-conversation.ts';
import { countStatements } from './statements.store.ts';
import { countVotersOfEach } from './votes.store.ts';

export const listConversations = operation({
  summary: 'List the questions that groups have put to everybody, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/conversations' },
  columns: ['id', 'title', 'open', 'voters'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only questions of this group'),
    limit: z.int().min(1).max(200).default(100).describe('How many at most'),
  }),
  output: z.object({ conversations: z.array(conversationRow) }),
  async run({ db, network, now }, { group, limit }) {
    const where = group ? sql<boolean>`group_id = ${(await findGroupName(db, network, group)).id}` : undefined;
    const found = await conversations.list(db, network, { where, order: sql`id desc`, limit });
    const ids = found.map(({ id }) => id);
    const [voters, counts] = [await countVotersOfEach(db, network, ids), await countStatements(db, network, ids)];
    const rows = found.map(async ({ group: by, createdBy: _, about: __, ...rest }) => ({
      ...rest,
      group: await askedBy(db, network, { group: by }),
      open: isOpen(rest, now),
      voters: voters.get(`${rest.id} ${rest.round}`) ?? 0,
      statements: counts.get(rest.id) ?? 0,
    }));
    return { conversations: await Promise.all(rows) };
  },
});
