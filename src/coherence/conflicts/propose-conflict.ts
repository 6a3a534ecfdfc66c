/** A person sees that two decisions answer one question, or pull against each other. Text only proposes; a person says so. */
import { z } from 'zod';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision, findDecisionGroup } from '#deciding/decisions/decisions.store.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { conflictRecord } from './conflict.ts';
import { conflictOfPair, conflicts, holdTable } from './conflicts.store.ts';
import { untouched } from './find-conflicts.ts';

export const proposeConflict = operation({
  summary: 'Say that a decision of another group answers the same question as one of yours, or pulls against it',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts' },
  positional: ['decision', 'other'],
  may: membersOf(({ db, network }, { decision }: { decision: string }) => findDecisionGroup(db, network, decision)),
  input: z.object({
    decision: decisionReference.describe('The decision of your group'),
    other: decisionReference.describe('The decision of the other group'),
    kind: z.enum(['same-question', 'pulls-against']).default('pulls-against').describe('How they stand to each other'),
    why: text(5000).default('').describe('What you have noticed'),
  }),
  output: conflictRecord,
  async run(context, { decision, other, kind, why }) {
    const { db, network } = context;
    const ours = await findDecision(db, network, decision);
    const theirs = await findDecision(db, network, other);
    if (ours.group === theirs.group)
      throw new Problem('invalid', 'Both are decisions of one group: amend one of them, or let it replace the other.');
    if (ours.retracted || theirs.retracted)
      throw new Problem('invalid', 'One of these decisions has been taken back, and pulls against nothing any more.');
    await holdTable(db, network);
    const known = await conflictOfPair(db, network, [ours.id, theirs.id]);
    if (known) throw new Problem('exists', 'These two decisions are on the table already.', { conflict: known.id });
    const cited = theirs.principles.map((citation) => citation.principle);
    return conflicts.add(
      context,
      'conflict.proposed',
      {
        ...untouched,
        kind,
        question: null,
        sides: [
          { group: theirs.group, decision: theirs.id, option: theirs.answer?.option ?? null },
          { group: ours.group, decision: ours.id, option: ours.answer?.option ?? null },
        ],
        principles: ours.principles.map((it) => it.principle).filter((id) => cited.includes(id)),
        why,
      },
      why,
    );
  },
});
