import { z } from 'zod';
import { membershipsOf } from '#common-ground/groups/groups.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { probes, rounds, ways } from './drift.store.ts';
import { probeRecord } from './probe.ts';
import { answeredBy } from './probe-answers.store.ts';
import { roundRecord, stateOf } from './round.ts';

const asked = probeRecord.pick({ id: true, statement: true, kind: true, options: true });

const shown = roundRecord.extend({
  state: z.enum(['open', 'closed']),
  questions: z.array(asked).describe('The probes in their order, without what is right'),
  groups: z
    .array(z.object({ id: idSchema('group'), slug: z.string(), name: z.string(), anonymous: z.boolean() }))
    .describe('Those of your groups for which you may answer'),
  answered: z.boolean().describe('Whether you have answered it; told to you alone, while the round is open'),
});

async function asShown(context: PersonContext, id: string) {
  const { db, network, actor, now } = context;
  const round = await rounds.find(db, network, id);
  const found = new Map((await probes.findMany(db, network, round.probes)).map((it) => [it.id, it]));
  const unnamed = new Set((await ways.list(db, network)).filter((it) => it.anonymous).map(({ group }) => group));
  const own = (await membershipsOf(db, network, actor.id)).filter(
    ({ group }) => round.group === null || round.group === group,
  );
  return {
    ...round,
    state: stateOf(round, dateOf(now)),
    questions: round.probes.flatMap((probe) => found.get(probe) ?? []),
    groups: own.map(({ group, slug, name }) => ({ id: group, slug, name, anonymous: unnamed.has(group) })),
    answered: await answeredBy(db, network, round.id, actor.id),
  };
}

export const showRound = operation({
  summary: 'Show a round of probes as you answer it',
  effect: 'read',
  http: { method: 'GET', path: '/probe-rounds/{round}' },
  positional: ['round'],
  may: people,
  input: z.object({ round: idSchema('probeRound').describe('The round') }),
  output: shown,
  run: (context, { round }) => asShown(context, round),
});

export const openRounds = operation({
  summary: 'List the rounds of probes that are open for you to answer',
  effect: 'read',
  http: { method: 'GET', path: '/probe-rounds/open' },
  may: people,
  input: z.object({}),
  output: z.object({ rounds: z.array(roundRecord) }),
  async run({ db, network, actor, now }) {
    const open = (await rounds.list(db, network)).filter(
      (round) =>
        stateOf(round, dateOf(now)) === 'open' &&
        (round.group === null ? actor.memberships.size > 0 : actor.memberships.has(round.group)),
    );
    const answered = await Promise.all(open.map(({ id }) => answeredBy(db, network, id, actor.id)));
    return { rounds: open.filter((_, place) => !answered[place]) };
  },
});
