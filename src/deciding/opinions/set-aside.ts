/** What points at a person, or was not meant so, is not voted on any more; it stays readable with the reason. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { line } from '#kernel/words.ts';
import { ownIn, unnamed } from './authors.ts';
import { conversations, statements } from './conversations.store.ts';
import { asRow, statementRow } from './shown-conversation.ts';

const statement = idSchema('statement').describe('The statement');
const needWhy = 'Say why: everybody can read it.';

/** Whether somebody has written it. */
async function wrote(context: PersonContext, id: string): Promise<boolean> {
  const statement = await statements.find(context.db, context.network, id);
  return (await ownIn(context, statement.conversation))(statement);
}

/** Whoever tends their own statement is not told by the step. */
const telling = (context: PersonContext, mine: boolean): Context => (mine ? unnamed(context) : context);

const groupOf = async ({ db, network }: Pick<PersonContext, 'db' | 'network'>, id: string) => {
  const { conversation } = await statements.find(db, network, id);
  return (await conversations.find(db, network, conversation)).group;
};

const authorOrAsker: Permission<PersonContext, { id: string }> = {
  who: 'whoever wrote it, and members of the group that asks',
  async check(context, { id }) {
    requirePerson(context.actor);
    if (!(await wrote(context as PersonContext, id))) requireMember(context.actor, await groupOf(context, id));
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
    const mine = await wrote(context, id);
    const change = { id, why };
    const after = await statements.change(telling(context, mine), 'statement.set-aside', change, ({ setAside }) => {
      if (setAside) throw new Problem('invalid', 'This statement is set aside already.');
      return { setAside: { why, at: context.now, by: mine ? 'author' : 'group' } };
    });
    return asRow(after, () => mine);
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
    const mine = await wrote(context, id);
    const told = telling(context, mine);
    const after = await statements.change(told, 'statement.brought-back', { id }, async ({ setAside }) => {
      if (!setAside) throw new Problem('invalid', 'This statement is not set aside.');
      // What the group has set aside, its author does not bring back alone.
      if (setAside.by !== 'author') requireMember(context.actor, await groupOf(context, id));
      return { setAside: null };
    });
    return asRow(after, () => mine);
  },
});
