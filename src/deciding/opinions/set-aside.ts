/** What points at a person, or was not meant so, is not voted on any more; it stays readable with the reason. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { line } from '#kernel/words.ts';
import { conversations, statements } from './conversations.store.ts';
import { asRow, statementRow } from './shown-conversation.ts';

const statement = idSchema('statement').describe('The statement');
const needWhy = 'Say why: everybody can read it.';

const groupOf = async ({ db, network }: Pick<PersonContext, 'db' | 'network'>, id: string) => {
  const { conversation } = await statements.find(db, network, id);
  return (await conversations.find(db, network, conversation)).group;
};

const authorOrAsker: Permission<PersonContext, { id: string }> = {
  who: 'whoever wrote it, and members of the group that asks',
  async check(context, { id }) {
    requirePerson(context.actor);
    const { createdBy } = await statements.find(context.db, context.network, id);
    if (createdBy !== context.actor.id) requireMember(context.actor, await groupOf(context, id));
  },
};

export const setStatementAside = operation({
  summary: 'Set a statement aside, with the reason: it is not voted on any more, and stays readable',
  effect: 'write',
  http: { method: 'POST', path: '/statements/{id}/set-aside' },
  positional: ['id'],
  may: authorOrAsker,
  input: z.object({
    id: statement,
    why: line(500, needWhy).min(1, needWhy).describe('Why it is set aside, such as that it points at a person'),
  }),
  output: statementRow,
  async run(context, { id, why }) {
    const after = await statements.change(context, 'statement.set-aside', { id, why }, ({ setAside, createdBy }) => {
      if (setAside) throw new Problem('invalid', 'This statement is set aside already.');
      const by = createdBy === context.actor.id ? 'author' : 'group';
      return { setAside: { why, at: context.now, by } };
    });
    return asRow(after, context.actor.id);
  },
});

export const bringStatementBack = operation({
  summary: 'Bring a statement back that was set aside',
  effect: 'write',
  http: { method: 'POST', path: '/statements/{id}/bring-back' },
  positional: ['id'],
  may: authorOrAsker,
  input: z.object({ id: statement }),
  output: statementRow,
  async run(context, { id }) {
    const after = await statements.change(context, 'statement.brought-back', { id }, async ({ setAside }) => {
      if (!setAside) throw new Problem('invalid', 'This statement is not set aside.');
      // What the group has set aside, its author does not bring back alone.
      if (setAside.by !== 'author') requireMember(context.actor, await groupOf(context, id));
      return { setAside: null };
    });
    return asRow(after, context.actor.id);
  },
});
