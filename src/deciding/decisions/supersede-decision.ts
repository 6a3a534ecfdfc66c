/** A newer decision takes the place of an older one of the same group. Both ends say so, and the old text stays. */
import { z } from 'zod';
import { type Context, operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { changeDecision, changeInput, decisionReference, itsGroup } from './change-decision.ts';
import { type Decision, decisionContent, type Relation } from './decision.ts';
import { findDecision } from './decisions.store.ts';
import { linkBothEnds } from './link-both-ends.ts';
import { log } from './log-decision.ts';
import { type WrittenDecision, written, writtenDecision } from './written-decision.ts';

const input = changeInput.extend({
  by: decisionReference.optional().describe('The newer decision, where it has been logged already'),
  decision: decisionContent.optional().describe('Or the newer decision itself, to be logged now'),
  partial: z.boolean().default(false).describe('True where only a part of the older one is replaced'),
});

const replaces = (older: Decision, partial: boolean): Relation => ({
  kind: 'supersedes',
  id: older.id,
  text: '',
  partial,
});

const bothEnds = async (context: Context, older: Decision, newer: WrittenDecision) => ({
  older: await written(context, await findDecision(context.db, context.network, older.id)),
  newer,
});

export const supersedeDecision = operation({
  summary: 'Replace a decision of your group by a newer one; both ends are marked',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{id}/successor' },
  positional: ['id'],
  may: itsGroup,
  input,
  output: z.object({ older: writtenDecision, newer: writtenDecision }),
  async run(context, { id, revision, why, by, decision, partial }) {
    const { db, network } = context;
    const older = await findDecision(db, network, id, true);
    if (revision !== undefined && revision !== older.revision)
      throw new Problem('stale', 'Somebody has changed this decision since you opened it. Look at it again first.', {
        theirs: older,
      });
    if (decision && by) throw new Problem('invalid', 'Name the newer decision (by), or send it (decision): not both.');
    if (decision) {
      const newer = await log(
        context,
        older.group,
        {
          ...decision,
          relations: [...decision.relations, replaces(older, partial)],
        },
        why,
      );
      return bothEnds(context, older, newer);
    }
    if (!by) throw new Problem('invalid', 'Name the newer decision (by), or send it (decision).');
    const known = await findDecision(db, network, by);
    if (known.group !== older.group)
      throw new Problem(
        'invalid',
        'Only a decision of the same group can take its place. Refer to the other one as related.',
      );
    if (known.id === older.id) throw new Problem('invalid', 'A decision cannot supersede itself.');
    const newer = await changeDecision(context, 'decision.amended', { id: known.id, why }, (before) => ({
      relations: [
        ...before.relations.filter((it) => it.id !== older.id || it.kind !== 'supersedes'),
        replaces(older, partial),
      ],
    }));
    await linkBothEnds(context, newer, why);
    return bothEnds(context, older, await written(context, newer));
  },
});
