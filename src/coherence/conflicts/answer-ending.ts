/** The other group shares the ending, or says what speaks against it: then it is open again, and the objection stays. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type Conflict, conflictRecord, type Ending, stateOf } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';
import { itsGroups, sidesOf } from './parties.ts';

function waiting(conflict: Conflict, today: string): Ending {
  const { ending } = conflict;
  if (!ending) throw new Problem('invalid', 'Nobody has said yet how it ends.');
  if (stateOf(conflict, today) !== 'proposed') throw new Problem('invalid', 'This ending stands already.');
  return ending;
}

export const answerEnding = operation({
  summary: 'Agree with the ending that the other group has proposed, or say what speaks against it',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts/{id}/ending/answer' },
  positional: ['id'],
  may: itsGroups,
  input: z.object({
    id: idSchema('conflict'),
    revision: seenRevision,
    agree: z.boolean().describe('Whether your group shares it'),
    objection: text(5000).default('').describe('What speaks against it, where you do not agree'),
  }),
  output: conflictRecord,
  run(context, { agree, objection, ...change }) {
    const today = dateOf(context.now);
    const event = agree ? 'conflict.agreed' : 'conflict.reopened';
    return conflicts.change(context, event, { ...change, why: objection }, (before) => {
      const ending = waiting(before, today);
      if (!sidesOf(context.actor, before).some((group) => group !== ending.group))
        throw new Problem('forbidden', 'Your group has proposed this ending; the other one answers.');
      if (agree && ending.by === context.actor.id)
        throw new Problem(
          'forbidden',
          'You have proposed this ending yourself: somebody else of the other group agrees.',
        );
      if (agree) return { ending: { ...ending, agreed: true, standsOn: today } };
      if (!objection.trim())
        throw new Problem('invalid', 'Say what speaks against it, so that you can go on from there.');
      return { ending: null, refused: [...before.refused, { ...ending, objection }] };
    });
  },
});
