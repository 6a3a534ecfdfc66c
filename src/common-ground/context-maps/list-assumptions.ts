import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { groupReference } from '../groups/group.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { assumptions, ofGroup, onMap } from './assumptions.store.ts';
import { assumptionStates } from './kinds.ts';
import { knownAssumptions } from './likeness.ts';
import { assumptionName, groupsById, namesOfAssumptions } from './standings.ts';

export const listAssumptions = operation({
  summary: 'List what the groups take for true, with where each assumption stands today',
  effect: 'read',
  http: { method: 'GET', path: '/assumptions' },
  columns: ['id', 'title', 'group', 'state', 'since'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only assumptions of this group'),
    state: z.enum(assumptionStates).optional().describe('Only those that are held, disputed, expired or fallen'),
    ids: z.array(idSchema('assumption')).max(200).optional().describe('Only these, whether on a map or taken off'),
    limit: z.int().min(1).max(3000).default(500).describe('How many at most'),
  }),
  output: z.object({ assumptions: z.array(assumptionName) }),
  async run(context, { group, state, ids, limit }) {
    const { db, network } = context;
    const groups = await groupsById(context);
    const own = group ? ofGroup((await findGroupName(db, network, group)).id) : sql<SqlBool>`true`;
    const found = ids
      ? await assumptions.findMany(db, network, ids)
      : await assumptions.list(db, network, { where: sql<SqlBool>`${own} and ${onMap}`, order: sql`group_id, id` });
    const named = await namesOfAssumptions(context, found, groups);
    return { assumptions: named.filter((it) => !state || it.state === state).slice(0, limit) };
  },
});

const mostSuggested = 8;
const leastLike = 0.08;

export const suggestAssumptions = operation({
  summary: 'Suggest assumptions that a text may rest on: those of your own group first, then those of others',
  effect: 'read',
  http: { method: 'POST', path: '/assumptions/suggestions' },
  positional: ['text'],
  may: people,
  input: z.object({
    text: line(5000).default('').describe('What somebody writes or looks for; without it, all of your group come'),
    group: groupReference.optional().describe('Your group; without it, all groups that you belong to'),
  }),
  output: z.object({ assumptions: z.array(assumptionName) }),
  async run(context, { text, group }) {
    const { db, network, actor } = context;
    const named = group ? [(await findGroupName(db, network, group)).id] : [...actor.memberships.keys()];
    const { all, likeness } = await knownAssumptions(db, network);
    const scores = new Map(likeness.near({ id: '', title: text }, leastLike).map(({ id, score }) => [id, score]));
    const begun = text.toLowerCase();
    const score = ({ id, title }: { id: string; title: string }) =>
      (scores.get(id) ?? 0) + (begun !== '' && title.toLowerCase().includes(begun) ? 1 : 0);
    const ours = (it: { group: (typeof named)[number] }) => named.includes(it.group);
    const fitting = all
      .filter((it) => (text === '' ? ours(it) : score(it) > 0))
      .sort((one, other) => Number(ours(other)) - Number(ours(one)) || score(other) - score(one));
    const own = fitting.filter(ours).slice(0, text === '' ? 15 : mostSuggested);
    const others = fitting.filter((it) => !ours(it)).slice(0, mostSuggested - Math.min(own.length, mostSuggested / 2));
    const ids = [...own, ...others].map(({ id }) => id);
    const found = await assumptions.findMany(db, network, ids);
    const names = await namesOfAssumptions(context, found, await groupsById(context));
    return { assumptions: ids.flatMap((id) => names.find((name) => name.id === id) ?? []) };
  },
});
