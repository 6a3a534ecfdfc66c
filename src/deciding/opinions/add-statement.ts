/** Anybody adds what is missing; what says the same word for word is led to the one that is there. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { alikeOf, sameWords } from './alike.ts';
import { newMark, ownIn, unnamed } from './authors.ts';
import { statementText } from './conversation.ts';
import { conversations, openConversation, statements, statementsOf } from './conversations.store.ts';
import { mostStatements } from './kinds.ts';
import { asRow, conversation, statementRow } from './shown-conversation.ts';

export const findAlike = operation({
  summary: 'Find statements of a conversation that say nearly the same',
  effect: 'read',
  http: { method: 'GET', path: '/conversations/{conversation}/alike' },
  may: people,
  input: z.object({ conversation, text: statementText }),
  output: z.object({ statements: z.array(statementRow) }),
  async run(context, { conversation: id, text }) {
    const { db, network } = context;
    await conversations.find(db, network, id);
    const there = (await statementsOf(db, network, id)).filter(({ setAside }) => setAside === null);
    const isMine = await ownIn(context, id);
    return { statements: alikeOf(text, there).map((statement) => asRow(statement, isMine)) };
  },
});

export const addStatement = operation({
  summary: 'Add a statement that others can agree or disagree with',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/{conversation}/statements' },
  may: people,
  input: z.object({ conversation, text: statementText }),
  output: statementRow,
  async run(context, { conversation: id, text }) {
    // The conversation is held, so that no two statements get one number.
    await openConversation(context, id, true);
    const there = await statementsOf(context.db, context.network, id);
    const same = there.find((it) => sameWords(it.text, text));
    if (same) {
      const where = same.setAside ? 'and was set aside' : 'and can be voted on';
      throw new Problem('exists', `This statement is there already, ${where}.`, { statement: same.id });
    }
    if (there.length >= mostStatements)
      throw new Problem('too-many', `A conversation holds ${mostStatements} statements: nobody votes on more.`);
    const author = await newMark(context, id, there.length);
    const content = { conversation: id, number: there.length, text, author, setAside: null };
    return asRow(await statements.add(unnamed(context), 'statement.added', content), () => true);
  },
});
