import { sql } from 'kysely';
import { z } from 'zod';
import { findFlags } from '#coherence/assumptions/find-flags.ts';
import { findUnsettled } from '#coherence/assumptions/unsettled.ts';
import { signals } from '#coherence/signals/signals.store.ts';
import { assumptions, onMap } from '#common-ground/context-maps/assumptions.store.ts';
import { listReopenings } from '#deciding/divergence/list-reopenings.ts';
import { listSessions } from '#deciding/divergence/list-sessions.ts';
import { conversations } from '#deciding/opinions/conversations.store.ts';
import { listConversations } from '#deciding/opinions/list-conversations.ts';
import { roundOf, voterOf } from '#deciding/opinions/turn.ts';
import { votesOf } from '#deciding/opinions/votes.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { openRounds } from '../drift/show-round.ts';
import { listActions } from '../incidents/list-actions.ts';
import { dueRetrospectives } from '../retrospectives/due-retrospectives.ts';
import { inOrder, type Waiting, waiting } from './waiting.ts';

type Line = Omit<Waiting, 'overdue'>;

async function sessionLines(context: PersonContext): Promise<{ open: number; lines: Line[] }> {
  const { sessions } = await listSessions.run(context, { state: 'open' });
  const lines = sessions
    .filter(({ waitsForYou }) => waitsForYou)
    .map(({ id, question, endsAt }) => ({
      kind: 'session' as const,
      id,
      title: question,
      by: endsAt ? dateOf(endsAt) : null,
    }));
  return { open: sessions.length, lines };
}

async function reopeningLines(context: PersonContext): Promise<Line[]> {
  const { reopenings, decisions } = await listReopenings.run(context, {});
  return reopenings.flatMap(({ decision: id }) => {
    const decision = decisions[id];
    return decision ? [{ kind: 'reopening' as const, id: decision.ref, title: decision.title, by: null }] : [];
  });
}

async function retrospectiveLines(context: PersonContext): Promise<Line[]> {
  const { open, next } = await dueRetrospectives.run(context, {});
  const reflections = open
    .filter(({ status, written }) => status === 'reflecting' && !written)
    .map(({ id, of, heldOn }) => ({ kind: 'reflection' as const, id, title: of.name, by: heldOn }));
  const due = next.map(({ of, on }) => ({ kind: 'retrospective' as const, id: of.slug, title: of.name, by: on }));
  return [...reflections, ...due];
}

async function roundLines(context: PersonContext): Promise<Line[]> {
  const { rounds } = await openRounds.run(context, {});
  return rounds.map(({ id, probes, closesOn }) => ({
    kind: 'round' as const,
    id,
    title: String(probes.length),
    by: closesOn,
  }));
}

async function actionLines(context: PersonContext): Promise<{ open: number; lines: Line[] }> {
  const { actions } = await listActions.run(context, { yours: false, overdue: false, limit: 500 });
  const lines = actions
    .filter(({ yours, overdue }) => yours && overdue)
    .map(({ incident, text, dueOn }) => ({ kind: 'action' as const, id: incident, title: text, by: dueOn ?? null }));
  return { open: actions.length, lines };
}

/** Open questions on which somebody has not said anything yet. */
async function conversationLines(context: PersonContext): Promise<{ open: number; lines: Line[] }> {
  const { db, network } = context;
  const listed = (await listConversations.run(context, { limit: 200 })).conversations.filter(({ open }) => open);
  const lines: Line[] = [];
  for (const conversation of await conversations.findMany(
    db,
    network,
    listed.map(({ id }) => id),
  )) {
    const votes = await votesOf(db, roundOf(network, conversation), await voterOf(context, conversation));
    const { id, title, closesOn } = conversation;
    if (votes === '') lines.push({ kind: 'conversation', id, title, by: closesOn });
  }
  return { open: listed.length, lines };
}

const count = z.int().min(0);

export const showReasoning = operation({
  summary: 'Show how the groups think: what waits for you, and how much there is in each part',
  effect: 'read',
  http: { method: 'GET', path: '/reasoning' },
  columns: ['kind', 'title', 'by', 'overdue'],
  may: people,
  input: z.object({}),
  output: z.object({
    waiting: z.array(waiting).describe('What waits for you, what is due first'),
    assumptions: count.describe('Assumptions on all maps'),
    unsettled: count.describe('Assumptions that have fallen, are disputed or have expired'),
    flags: count.describe('Times that a decision in force rests on one, and its group has not answered'),
    signals: count.describe('Signals that wait for an answer'),
    sessions: count.describe('Divergence sessions that run'),
    conversations: count.describe('Questions to many that are open'),
    actions: count.describe('Actions after incidents that are not done'),
  }),
  async run(context) {
    const { db, network, now } = context;
    const today = dateOf(now);
    const sessions = await sessionLines(context);
    const actions = await actionLines(context);
    const questions = await conversationLines(context);
    const lines = [
      ...sessions.lines,
      ...actions.lines,
      ...(await reopeningLines(context)),
      ...(await retrospectiveLines(context)),
      ...(await roundLines(context)),
      ...questions.lines,
    ];
    const flags = await findFlags(context);
    return {
      waiting: inOrder(lines.map((line) => ({ ...line, overdue: line.by !== null && line.by < today }))),
      assumptions: await assumptions.count(db, network, onMap),
      unsettled: (await findUnsettled(context)).filter(({ assumption }) => assumption.retiredAt === null).length,
      flags: flags.filter(({ answer }) => answer === null).length,
      signals: await signals.count(db, network, sql`open`),
      sessions: sessions.open,
      conversations: questions.open,
      actions: actions.open,
    };
  },
});
