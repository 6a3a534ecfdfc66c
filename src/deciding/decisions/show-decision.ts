import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questionRecord } from '#common-ground/questions/question.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { isId } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { recordAt } from '#kernel/trail.ts';
import { instant } from '#kernel/words.ts';
import { decisionReference } from './change-decision.ts';
import { dueOn, recordingLag } from './dates.ts';
import { type Decision, decisionRecord } from './decision.ts';
import { groupName } from './decision-row.ts';
import { findDecision } from './decisions.store.ts';
import { backlinksTo, pointedAt } from './linked.store.ts';
import { linkedDecision } from './linked.ts';
import { mentionsIn, referenceOf } from './references.ts';

const shown = decisionRecord.extend({
  ref: z.string().describe('How texts refer to it, such as north-12'),
  lagDays: z.int().nullable().describe('Days between the decision and its recording'),
  overdue: z.boolean().describe('Its check date has passed, and no result is recorded'),
  mayEdit: z.boolean().describe('Whether you belong to its group'),
  groups: z.record(z.string(), groupName).describe('The groups that it names, by id'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  references: z
    .record(z.string(), linkedDecision.nullable())
    .describe('What its references lead to; null leads nowhere'),
  cited: z
    .record(z.string(), principleRecord.pick({ id: true, title: true, version: true, status: true }))
    .describe('The principles that it cites, by id'),
  asked: questionRecord.nullable().describe('The shared question that it answers'),
  backlinks: z.array(linkedDecision.extend({ kind: z.string() })).describe('Decisions that refer to it'),
});

const asItStood = async ({ db, network }: Context, decision: Decision, at: string): Promise<Decision> => {
  const record = await recordAt(db, network, decision.id, at);
  if (!record) throw new Problem('not-found', 'This decision had not been recorded yet at that time.');
  return decisionRecord.parse(record);
};

const peopleIn = (decision: Decision) =>
  [
    decision.recordedBy,
    ...decision.decidedBy,
    ...decision.consulted,
    ...decision.informed,
    ...decision.dissent.map((it) => it.by),
  ].filter((name): name is string => isId('person', name));

async function sharedIn({ db, network }: Context, { principles: citations, answer }: Decision) {
  const cited = await principles.findMany(
    db,
    network,
    citations.map((citation) => citation.principle),
  );
  const [asked = null] = answer ? await questions.findMany(db, network, [answer.question]) : [];
  return { cited: Object.fromEntries(cited.map((it) => [it.id, it])), asked };
}

export const showDecision = operation({
  summary: 'Show a decision with everything that it names and that refers to it',
  effect: 'read',
  http: { method: 'GET', path: '/decisions/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: decisionReference,
    at: instant.optional().describe('As it stood at this instant'),
  }),
  output: shown,
  async run(context, { id, at }) {
    const { db, network, actor, now } = context;
    const current = await findDecision(db, network, id);
    const decision = at ? await asItStood(context, current, at) : current;
    const groups = new Map((await allGroupNames(db, network)).map((group) => [group.id as string, group]));
    const slug = groups.get(decision.group)?.slug ?? '';
    const ref = referenceOf(slug, decision.number);
    const keys = [...mentionsIn(decision), ...decision.relations.flatMap((relation) => relation.id ?? [])];
    const due = dueOn(decision);
    return {
      ...decision,
      ref,
      lagDays: recordingLag(decision),
      overdue: due !== null && due < dateOf(now),
      mayEdit: actor.memberships.has(decision.group),
      groups: Object.fromEntries(
        [decision.group, ...decision.affects].flatMap((it) => groups.get(it) ?? []).map((it) => [it.id, it]),
      ),
      names: await namesOf(db, network, peopleIn(decision)),
      ...(await sharedIn(context, decision)),
      references: await pointedAt(db, network, keys),
      backlinks: await backlinksTo(db, network, decision.id, ref),
    };
  },
});
