/** What one person is asked next, and what they have said so far: their own row, and nobody else's. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PersonContext } from '#kernel/operation.ts';
import { pseudonym } from '#kernel/pseudonym.ts';
import { nextOf, priority } from '#measures/opinions/routing.ts';
import { ownIn } from './authors.ts';
import type { Conversation, Statement } from './conversation.ts';
import { statementsOf } from './conversations.store.ts';
import type { KeptMap } from './kept-map.ts';
import { type Vote, voteOfSign, votes } from './kinds.ts';
import { findMap } from './maps.store.ts';
import { asRow, statementRow } from './shown-conversation.ts';
import { type Round, votesOf } from './votes.store.ts';

export const turn = z.object({
  next: statementRow.nullable().describe('The statement to vote on next; null when you have seen them all'),
  left: z.int().describe('How many statements you have not voted on'),
  yours: z
    .array(z.object({ statement: statementRow.shape.id, vote: z.enum(votes) }))
    .describe('What you have said in this round; nobody else can read it'),
});

export const roundOf = (network: Round['network'], { id, round }: Conversation): Round => ({
  network,
  conversation: id,
  round,
});

export const voterOf = ({ db, network, actor }: PersonContext, conversation: Conversation): Promise<string> =>
  pseudonym(db, network, conversation.id, actor.id);

const none = { agree: 0, disagree: 0, pass: 0 };

/** How many have seen each statement and how far it pulls people apart, as the last map counted them. */
function weights(map: KeptMap | null): Map<number, number> {
  if (!map) return new Map();
  const { space } = map;
  const size = (at: number) => (space ? Math.hypot(space.first[at] ?? 0, space.second[at] ?? 0) : 0);
  const mean = map.numbers.reduce((sum, _, at) => sum + size(at), 0) / Math.max(1, map.numbers.length);
  return new Map(map.numbers.map((number, at) => [number, priority(map.tallies[at]!, mean > 0 ? size(at) / mean : 0)]));
}

/** The same for the same voter at the same place of their way. */
const seedOf = (voter: string, left: number) => createHash('sha256').update(`${voter}${left}`).digest().readUInt32BE();

export async function turnOf(context: PersonContext, conversation: Conversation, known?: string) {
  const { db, network } = context;
  const at = roundOf(network, conversation);
  const voter = await voterOf(context, conversation);
  const row = known ?? (await votesOf(db, at, voter));
  const shown = (await statementsOf(db, network, conversation.id)).filter(({ setAside }) => setAside === null);
  const said = (statement: Statement): Vote | null => voteOfSign(row[statement.number]);
  const unseen = shown.filter((statement) => said(statement) === null);
  const weighed = weights((await findMap(db, at)).map);
  const next = nextOf(unseen, ({ number }) => weighed.get(number) ?? priority(none), seedOf(voter, unseen.length));
  return {
    next: next ? asRow(next, await ownIn(context, conversation.id)) : null,
    left: unseen.length,
    yours: shown.flatMap((statement) => {
      const vote = said(statement);
      return vote ? [{ statement: statement.id, vote }] : [];
    }),
  };
}
