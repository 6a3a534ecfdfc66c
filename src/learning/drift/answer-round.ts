/** One person, one round, one group: answers go in, and no call of anybody brings them out one by one. */
import { z } from 'zod';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { probes, rounds } from './drift.store.ts';
import { isWornOut } from './panel-age.ts';
import { answersTo } from './probe.ts';
import { beginAnew, keepLinked, keepUnnamed, markAnswered, panelOf } from './probe-answers.store.ts';
import { type ProbeRound, stateOf } from './round.ts';
import { isAnonymous } from './ways.ts';

const given = z.object({
  probe: idSchema('probe').describe('The probe'),
  answer: z.int().describe('From 1, not at all, to 5, fully; of a fact, the option, counted from 1'),
});
type Given = z.output<typeof given>;

/** The answers by probe, checked against the round. */
async function checked(context: PersonContext, round: ProbeRound, answers: readonly Given[]) {
  const asked = new Map((await probes.findMany(context.db, context.network, round.probes)).map((it) => [it.id, it]));
  const found: Record<string, number> = {};
  for (const { probe: id, answer } of answers) {
    const probe = asked.get(id);
    if (!probe) throw new Problem('invalid', `This round does not ask the probe ${id}.`);
    if (found[id] !== undefined) throw new Problem('invalid', `“${probe.statement}” is answered twice here.`);
    const most = answersTo(probe);
    if (answer < 1 || answer > most) throw new Problem('invalid', `Answer “${probe.statement}” from 1 to ${most}.`);
    found[id] = answer;
  }
  if (answers.length === 0) throw new Problem('invalid', 'Answer at least one probe.');
  return found;
}

/** A fifth of new people, or too many rounds under one key, and the group begins anew under another. */
async function renewIfWorn({ db, network }: PersonContext, group: Id<'group'>, round: ProbeRound): Promise<void> {
  const all = (await rounds.list(db, network)).filter((it) => it.group === null).map(({ id }) => id);
  if (isWornOut(await panelOf(db, network, group), all, round.id)) await beginAnew(db, network, group);
}

export const answerRound = operation({
  summary:
    'Answer a round of probes, once, for one of your groups; nobody can read your answers, and you cannot change them',
  effect: 'write',
  http: { method: 'POST', path: '/probe-rounds/{round}/answers' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    round: idSchema('probeRound').describe('The round'),
    group: ownGroup,
    answers: z.array(given).max(50).describe('Your answers; leave out what you cannot answer'),
  }),
  output: z.object({ round: idSchema('probeRound'), answered: z.literal(true) }),
  async run(context, { round: id, group: reference, answers }) {
    const { db, network, actor, now } = context;
    const round = await rounds.find(db, network, id);
    const group = await meantGroup(context, reference);
    if (round.group !== null && round.group !== group)
      throw new Problem('invalid', 'This round asks another group only.');
    if (stateOf(round, dateOf(now)) === 'closed')
      throw new Problem('invalid', `This round closed on ${round.closesOn} and takes no more answers.`);
    const found = await checked(context, round, answers);
    // One after the other, so that a group begins anew once, and no answer stands apart from the rest.
    await findGroup(db, network, group, true);
    if (!(await markAnswered(db, network, id, actor.id)))
      throw new Problem(
        'exists',
        'You have answered this round already. Each person answers once, for one of their groups.',
      );
    const kept = { round: id, group, answers: found };
    if (await isAnonymous(db, network, group)) await keepUnnamed(db, network, kept);
    else {
      await renewIfWorn(context, group, round);
      await keepLinked(db, network, kept, actor.id);
    }
    return { round: id, answered: true as const };
  },
});
