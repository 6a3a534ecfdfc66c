/** Before a group opens a question it hears who explores it already: questions only, which everybody can read. */
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { alikeness, sameFrom, stemsOf } from '#text/same-words.ts';
import { groupName } from '../decisions/decision-row.ts';
import { divergences } from './sessions.store.ts';
import { mayTakePart } from './taking-part.ts';

const mostCompared = 200;
const mostShown = 3;

/** The same question in other words shares fewer of them than two short names of one thing. */
const alikeFrom = sameFrom - 0.2;

export const findAlikeSessions = operation({
  summary:
    'Find open sessions of other groups whose question is much like yours; whether it is the same is for you to say',
  effect: 'read',
  http: { method: 'GET', path: '/divergence-alike' },
  positional: ['question'],
  columns: ['id', 'question', 'group'],
  may: people,
  input: z.object({
    question: line(500).default('').describe('What you want to explore'),
    group: groupReference.optional().describe('Your group, whose own sessions are left out'),
  }),
  output: z.object({
    sessions: z
      .array(
        z.object({
          id: idSchema('divergence'),
          question: z.string(),
          group: groupName,
          yours: z.boolean().describe('Whether you may take part: a group of yours is in it'),
        }),
      )
      .describe('The likest first'),
  }),
  async run(context, { question, group }) {
    const { db, network } = context;
    const own = group ? (await findGroupName(db, network, group)).id : null;
    const stems = stemsOf(question);
    if (stems.size === 0) return { sessions: [] };
    const where = sql<SqlBool>`open`;
    const open = await divergences.list(db, network, { where, order: sql`id desc`, limit: mostCompared });
    const near = open
      .filter((session) => session.group !== own)
      .map((session) => ({ session, likeness: alikeness(stems, stemsOf(session.question)) }))
      .filter(({ likeness }) => likeness >= alikeFrom)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, mostShown);
    const names = new Map((await allGroupNames(db, network)).map((it) => [it.id, it]));
    return {
      sessions: near.map(({ session }) => ({
        id: session.id,
        question: session.question,
        group: names.get(session.group)!,
        yours: mayTakePart(context, session),
      })),
    };
  },
});
