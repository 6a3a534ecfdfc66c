/** Both contexts side by side, and everything that the conflict is linked with. */
import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questionRecord } from '#common-ground/questions/question.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import { decisionContent } from '#deciding/decisions/decision.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { mentionsIn, mentionsInTexts } from '#deciding/decisions/references.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { type Conflict, conflictRecord } from './conflict.ts';
import { conflictRow, rowsOf } from './conflict-row.ts';
import { conflicts } from './conflicts.store.ts';
import { sidesOf } from './parties.ts';

const told = decisionContent.pick({
  context: true,
  drivers: true,
  choice: true,
  why: true,
  consequences: true,
  principles: true,
  answer: true,
  result: true,
  expected: true,
});

export const shownConflict = conflictRecord.extend({
  row: conflictRow,
  contexts: z
    .array(told.extend({ id: idSchema('decision') }))
    .describe('What each of the two groups says, side by side'),
  asked: questionRecord.nullable().describe('The shared question'),
  cited: z.array(principleRecord).describe('The principles that it is about'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  references: z
    .record(z.string(), linkedDecision.nullable())
    .describe('What the references in its texts lead to, and the newer decision of an ending; null leads nowhere'),
  yours: z.array(idSchema('group')).describe('Which of the two groups you belong to'),
});

const peopleIn = ({ createdBy, keeper, thread, ending, refused }: Conflict): string[] =>
  [createdBy, keeper, ending?.by ?? null, ...thread.map((it) => it.by), ...refused.map((it) => it.by)].filter(
    (id): id is Id<'person'> => id !== null,
  );

/** All that is said in the conversation, where a # may refer to a decision. */
const spoken = ({ why, thread, ending, refused }: Conflict): string[] => [
  why,
  ...thread.map((remark) => remark.text),
  ...[...refused, ...(ending ? [ending] : [])].flatMap((it) => [it.why, it.boundary]),
  ...refused.map((it) => it.objection),
];

export const showConflict = operation({
  summary: 'Show a conflict between two groups with both contexts side by side',
  effect: 'read',
  http: { method: 'GET', path: '/conflicts/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('conflict') }),
  output: shownConflict,
  async run(context, { id }) {
    const { db, network, actor } = context;
    const conflict = await conflicts.find(db, network, id);
    const [row] = await rowsOf(context, [conflict]);
    const decisions = await findDecisions(
      db,
      network,
      conflict.sides.map((side) => side.decision),
    );
    const about = [
      ...conflict.principles,
      ...decisions.flatMap((decision) => decision.principles.map((it) => it.principle)),
      ...(conflict.ending?.principle ? [conflict.ending.principle] : []),
      ...conflict.refused.flatMap((it) => it.principle ?? []),
      ...conflict.outcomes.flatMap((it) => it.principle ?? []),
    ];
    const mentions = [
      ...mentionsInTexts(spoken(conflict)),
      ...decisions.flatMap(mentionsIn),
      ...(conflict.ending?.decision ? [conflict.ending.decision] : []),
      ...conflict.refused.flatMap((it) => it.decision ?? []),
    ];
    const [asked = null] = conflict.question ? await questions.findMany(db, network, [conflict.question]) : [];
    return {
      ...conflict,
      row: row!,
      contexts: conflict.sides.flatMap((side) => decisions.filter((decision) => decision.id === side.decision)),
      asked,
      cited: await principles.findMany(db, network, about),
      names: await namesOf(db, network, peopleIn(conflict)),
      references: await pointedAt(db, network, mentions),
      yours: sidesOf(actor, conflict),
    };
  },
});
