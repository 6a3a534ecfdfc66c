/** A conversation that was held elsewhere, whole or not at all. It comes in closed: its voters are not here to change their minds. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { pseudonym } from '#kernel/pseudonym.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { conversationContent } from './conversation.ts';
import { conversations, statements } from './conversations.store.ts';
import { readInThread } from './counting-thread.ts';
import { conversation } from './shown-conversation.ts';
import { addVoters } from './votes.store.ts';

const table = z.string().max(14_000_000, 'This table is larger than 14 MB.').optional();
const needTable = 'Send the comments, and the votes or the participants’ votes beside them.';

const broken = (count: number, first: { file: string; line: number; problem: string }) =>
  `Nothing was imported. ${first.file}.csv, line ${first.line}: ${first.problem}${count > 1 ? ` There are ${count} such places.` : ''}`;

export const importConversation = operation({
  summary: 'Take over a conversation that was exported from Polis, as a closed one of your group',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/import' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    ...conversationContent.pick({ title: true, about: true }).shape,
    group: ownGroup,
    comments: z
      .string({ error: needTable })
      .max(14_000_000, 'This table is larger than 14 MB.')
      .describe('The text of comments.csv'),
    votes: table.describe('The text of votes.csv'),
    participants: table.describe('Or the text of participants-votes.csv'),
  }),
  output: z.object({
    id: conversation,
    statements: z.int(),
    setAside: z.int().describe('Statements that had been moderated out'),
    voters: z.int(),
    votes: z.int(),
    repeated: z.int().describe('Votes that were cast again on the same statement; the last one counts'),
  }),
  async ahead({ comments, votes, participants }) {
    if (votes === undefined && participants === undefined) throw new Problem('invalid', needTable);
    const found = await readInThread({ comments, votes, participants });
    const [first] = found.problems;
    if (first) throw new Problem('invalid', broken(found.problems.length, first), { problems: found.problems });
    return found;
  },
  async run(context, { title, about, group }, found) {
    const { now, db, network } = context;
    const made = await conversations.add(context, 'conversation.imported', {
      title,
      about,
      closesOn: null,
      group: await meantGroup(context, group),
      round: 1,
      rounds: [{ round: 1, openedAt: now, closedAt: now }],
      imported: true,
    });
    await pseudonym(db, network, made.id, context.actor.id);
    const out = { why: 'It had been moderated out where it comes from.', at: now, by: 'import' as const };
    const contents = found.statements.map(({ text, moderatedOut }, number) => ({
      ...{ conversation: made.id, number, text, author: null, setAside: moderatedOut ? out : null },
    }));
    for (let at = 0; at < contents.length; at += 25)
      await statements.addAll(context, 'statement.imported', contents.slice(at, at + 25));
    await addVoters(db, { network, conversation: made.id, round: 1 }, found.round);
    return {
      id: made.id,
      statements: contents.length,
      setAside: contents.filter(({ setAside }) => setAside !== null).length,
      voters: found.round.voters.length,
      votes: found.votes,
      repeated: found.repeated,
    };
  },
});
