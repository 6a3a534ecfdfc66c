import { sql } from 'kysely';
import { z } from 'zod';
import { isTender } from '#coherence/governance/tenders.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { clustersOf } from './clusters.ts';
import { signalStates } from './kinds.ts';
import { ageOf, overdueOf, readBy, type Signal, signalRecord, stateOf } from './signal.ts';
import { signals } from './signals.store.ts';

/** What is looked at: everything that waits and the newest of the rest. Compared is what waits or was seen in the last year. */
const mostCompared = 500;

const shown = signalRecord.extend({
  state: z.enum(signalStates),
  ageDays: z.int().describe('Days from its raising to its answer, or to today while it waits'),
  readBy: z.string().describe('The day by which it is to be read'),
  overdue: z.enum(['reading', 'answer']).nullable().describe('What should have happened by now'),
});

const pair = z.object({
  one: idSchema('signal'),
  other: idSchema('signal'),
  same: z.boolean().nullable().describe('What people say of the two; null where only their words are alike'),
});

export const clusterSchema = z.object({
  signals: z.array(idSchema('signal')),
  groups: z.array(idSchema('group')),
  independent: z.int().describe('How many groups have seen it independently of one another'),
  pattern: z.boolean().describe('Three groups or more have: the rule of three'),
  pairs: z.array(pair).describe('Which of them belong together, and whether somebody has said so'),
});

const named = {
  groups: z.record(z.string(), groupName).describe('The groups that are named, by id'),
  names: z.record(z.string(), z.string()).describe('The people that are named, by id'),
};

const aged = (found: readonly Signal[], { now }: Context) =>
  found.map((signal) => ({
    ...signal,
    state: stateOf(signal),
    ageDays: ageOf(signal, dateOf(now)),
    readBy: readBy(signal),
    overdue: overdueOf(signal, dateOf(now)),
  }));

async function naming({ db, network }: Context, found: readonly Signal[]) {
  const groups = new Set<string>(found.map(({ group }) => group));
  const spoken = found.flatMap(({ createdBy, read, answer }) => [createdBy, read?.by, answer?.by]);
  return {
    groups: Object.fromEntries(
      (await allGroupNames(db, network)).filter(({ id }) => groups.has(id)).map((it) => [it.id, it]),
    ),
    names: await namesOf(
      db,
      network,
      spoken.filter((id) => id !== null && id !== undefined),
    ),
  };
}

const tending = ({ db, network, actor, now }: PersonContext) => isTender(db, network, actor, dateOf(now));

export const listSignals = operation({
  summary: 'List what groups keep seeing in the work: what waits longest first, and what several of them see',
  effect: 'read',
  http: { method: 'GET', path: '/signals' },
  columns: ['id', 'title', 'state', 'ageDays', 'overdue'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only signals of this group'),
    open: z.boolean().default(false).describe('Only those that wait for an answer'),
    limit: z.int().min(1).max(mostCompared).default(200).describe('How many at most'),
  }),
  output: z.object({
    signals: z.array(shown),
    clusters: z.array(clusterSchema).describe('Signals that may be of one matter, those of most groups first'),
    tending: z.boolean().describe('Whether you are one of those who tend the shared texts, and read signals'),
    ...named,
  }),
  async run(context, { group, open, limit }) {
    const { db, network, now } = context;
    const own = group ? (await findGroupName(db, network, group)).id : null;
    // What waits comes first, the longest due at its head; then what was answered, the latest first.
    const order = sql`open desc, case when open then due_on end, id desc`;
    const all = await signals.list(db, network, { order, limit: mostCompared });
    const found = all.filter((it) => (own === null || it.group === own) && (!open || !it.answer)).slice(0, limit);
    const recent = daysAfter(dateOf(now), -365);
    const known = all.filter((it) => !it.answer || it.createdAt >= recent);
    const here = new Set<string>(found.map(({ id }) => id));
    const clusters = clustersOf(known).filter((it) => it.signals.some((id) => here.has(id)));
    const inClusters = new Set<string>(clusters.flatMap((it) => it.signals));
    const told = [...found, ...known.filter(({ id }) => inClusters.has(id) && !here.has(id))];
    return {
      signals: aged(told, context),
      clusters: clusters.map((it) => ({
        ...it,
        signals: [...it.signals],
        groups: [...it.groups],
        pairs: [...it.pairs],
      })),
      tending: await tending(context),
      ...(await naming(context, told)),
    };
  },
});

export const showSignal = operation({
  summary: 'Show a signal, and what became of it',
  effect: 'read',
  http: { method: 'GET', path: '/signals/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('signal').describe('Which signal') }),
  output: shown.extend(named),
  async run(context, { id }) {
    const found = await signals.find(context.db, context.network, id);
    return { ...aged([found], context)[0]!, ...(await naming(context, [found])) };
  },
});
