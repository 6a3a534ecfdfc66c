import { sql } from 'kysely';
import { z } from 'zod';
import { tenders } from '#coherence/governance/tenders.ts';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { probes, rounds } from './drift.store.ts';
import { fewestProbes, mostProbes, openDays } from './kinds.ts';
import { nextProbes } from './next-probes.ts';
import { forgetMarks } from './probe-answers.store.ts';
import { roundRecord, stateOf } from './round.ts';

const content = z.object({
  probes: z
    .array(idSchema('probe'))
    .optional()
    .describe(
      'The 8 to 12 probes that are asked; left out, what the last round asked and facts that are not known yet',
    ),
  days: z.int().min(1).max(60).default(openDays).describe('For how many days it is open, today included'),
});

async function checkedProbes(context: PersonContext, wanted: readonly Id<'probe'>[]): Promise<Id<'probe'>[]> {
  const chosen = [...new Set(wanted)];
  if (chosen.length < fewestProbes || chosen.length > mostProbes) {
    const sentence = `A round asks ${fewestProbes} to ${mostProbes} probes, which takes two minutes; this would be ${chosen.length}.`;
    throw new Problem('invalid', sentence);
  }
  const found = await probes.findMany(context.db, context.network, chosen);
  if (found.length < chosen.length) throw new Problem('not-found', 'One of these probes does not exist.');
  const idle = found.find(({ state }) => state !== 'active');
  if (idle) throw new Problem('invalid', `“${idle.statement}” is not among the probes that are asked.`);
  return chosen;
}

/** Of two who open at once, the second finds the first one's round. */
async function oneAtATime({ db, network }: PersonContext, group: Id<'group'> | null): Promise<void> {
  if (group) await findGroup(db, network, group, true);
  else await sql`select id from networks where id = ${network} for update`.execute(db);
}

async function openFor(context: PersonContext, group: Id<'group'> | null, said: z.output<typeof content>) {
  const { db, network, now } = context;
  const today = dateOf(now);
  await oneAtATime(context, group);
  const all = (await rounds.list(db, network)).filter((round) => round.group === group);
  if (all.some((round) => stateOf(round, today) === 'open'))
    throw new Problem('exists', 'A round is open already. The next one can be opened when it has closed.');
  await forgetMarks(
    db,
    network,
    all.map(({ id }) => id),
  );
  const chosen = await checkedProbes(context, said.probes ?? (await nextProbes(db, network, today)));
  const days = { opensOn: today, closesOn: daysAfter(today, said.days - 1) };
  return rounds.add(context, 'probeRound.opened', { probes: chosen, group, ...days });
}

export const openRound = operation({
  summary: 'Open a round in which all groups answer the probes',
  effect: 'write',
  http: { method: 'POST', path: '/probe-rounds' },
  may: tenders,
  input: content,
  output: roundRecord,
  run: (context, said) => openFor(context, null, said),
});

export const openOwnRound = operation({
  summary: 'Open a round in which your group alone answers the probes',
  effect: 'write',
  http: { method: 'POST', path: '/probe-rounds/own' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: content.extend({ group: ownGroup }),
  output: roundRecord,
  run: async (context, { group, ...said }) => openFor(context, await meantGroup(context, group), said),
});
