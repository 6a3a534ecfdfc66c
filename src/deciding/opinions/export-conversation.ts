/** A closed round in the tables that Polis exports: voters are numbers that mean nothing anywhere else, and no vote has its hour. */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Db } from '#db/tables.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { guarded } from '#text/formula-guard.ts';
import { tenders } from './close-conversation.ts';
import { type Conversation, isOpen, type Statement } from './conversation.ts';
import { conversations, statementsOf } from './conversations.store.ts';
import { placeOf } from './draw-map.ts';
import { leastPeople, voteOfSign, votesIn } from './kinds.ts';
import { findMap } from './maps.store.ts';
import { conversation } from './shown-conversation.ts';
import { countVoters, pageOfVotes, type Round } from './votes.store.ts';

const files = ['comments', 'votes', 'participants-votes'] as const;
const pageSize = 200;
const figure = { agree: '1', disagree: '-1', pass: '0' } as const;
const cellOf = (sign: string | undefined) => {
  const vote = voteOfSign(sign);
  return vote ? figure[vote] : '';
};

type Voter = { number: number; votes: string };

/** Page by page, in the order of the pseudonyms, which is no order of anything else. */
async function* votersOf(db: Db, at: Round): AsyncGenerator<Voter[]> {
  for (let after = '', number = 0; ; ) {
    const rows = await pageOfVotes(db, at, after, pageSize);
    yield rows.filter(({ votes }) => votesIn(votes) > 0).map(({ votes }) => ({ number: number++, votes }));
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.voter;
  }
}

interface Exported {
  db: Db;
  at: Round;
  found: Conversation;
  all: readonly Statement[];
}

/** The same moment for all: when somebody wrote or voted would say who it was. */
const momentOf = ({ found, at }: Exported) => {
  const opened = new Date(found.rounds[at.round - 1]!.openedAt);
  return [String(opened.getTime()), opened.toISOString()];
};

async function comments(asked: Exported): Promise<string> {
  const counts = asked.all.map(() => ({ agrees: 0, disagrees: 0 }));
  for await (const page of votersOf(asked.db, asked.at))
    for (const { votes } of page)
      for (const [number, count] of counts.entries()) {
        if (votes[number] === 'a') count.agrees++;
        if (votes[number] === 'd') count.disagrees++;
      }
  const header = [
    'timestamp',
    'datetime',
    'comment-id',
    'author-id',
    'agrees',
    'disagrees',
    'moderated',
    'comment-body',
  ];
  const rows = asked.all.map(({ number, text, setAside }) => {
    const { agrees, disagrees } = counts[number]!;
    return [...momentOf(asked), number, '', agrees, disagrees, setAside ? -1 : 1, guarded(text)];
  });
  return stringify([header, ...rows]);
}

async function votes(asked: Exported): Promise<string> {
  const moment = momentOf(asked).join(',');
  const parts = ['timestamp,datetime,comment-id,voter-id,vote\n'];
  for await (const page of votersOf(asked.db, asked.at))
    for (const { number, votes: row } of page)
      for (let statement = 0; statement < row.length; statement++) {
        const cell = cellOf(row[statement]);
        if (cell) parts.push(`${moment},${statement},${number},${cell}\n`);
      }
  return parts.join('');
}

async function participants(asked: Exported): Promise<string> {
  const { map } = await findMap(asked.db, asked.at);
  const columns = asked.all.map(({ number }) => number);
  const parts = [`participant,group-id,n-comments,n-votes,n-agree,n-disagree,${columns.join(',')}\n`];
  for await (const page of votersOf(asked.db, asked.at))
    for (const { number, votes: row } of page) {
      const group = (map && placeOf(map, row)?.group) ?? '';
      const count = (sign: string) => row.split(sign).length - 1;
      const cells = columns.map((statement) => cellOf(row[statement]));
      parts.push(`${number},${group},0,${votesIn(row)},${count('a')},${count('d')},${cells.join(',')}\n`);
    }
  return parts.join('');
}

const writers = { comments, votes, 'participants-votes': participants };

export const exportConversation = operation({
  summary:
    'Export a closed round of a conversation of your group, as Polis does: comments, votes, or a row for each participant',
  effect: 'read',
  http: { method: 'GET', path: '/conversations/{id}/export' },
  positional: ['id', 'file'],
  may: tenders,
  input: z.object({
    id: conversation,
    file: z.enum(files).describe('Which table'),
    round: z.int().positive().optional().describe('Which round; the last one if left out'),
  }),
  output: z.object({ name: z.string(), text: z.string() }),
  async run({ db, network, now }, { id, file, round: asked }) {
    const found = await conversations.find(db, network, id);
    const round = asked ?? found.round;
    if (round > found.round) throw new Problem('not-found', `This conversation has no round ${round} yet.`);
    if (round === found.round && isOpen(found, now))
      throw new Problem('invalid', 'Votes are exported once the conversation is closed: until then they are sealed.');
    const at = { network, conversation: id, round };
    if ((await countVoters(db, at)) < leastPeople)
      throw new Problem('invalid', 'There are not enough answers to export without pointing at someone.');
    const all = await statementsOf(db, network, id);
    return { name: `${file}.csv`, text: await writers[file]({ db, at, found, all }) };
  },
});
