/** A conflict as lists show it: both decisions with their groups, the question, and where it stands. */
import { z } from 'zod';
import { questions } from '#common-ground/questions/questions.store.ts';
import { decisionRow } from '#deciding/decisions/decision-row.ts';
import { rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { calendarDate } from '#kernel/words.ts';
import { type Conflict, loopDays, stateOf, waitsForPrinciple } from './conflict.ts';
import { conflictKinds, conflictStates, endingKinds } from './kinds.ts';

export const conflictRow = z.object({
  id: idSchema('conflict'),
  kind: z.enum(conflictKinds),
  state: z.enum(conflictStates),
  ending: z.enum(endingKinds).nullable(),
  foundOn: calendarDate,
  dueOn: calendarDate.nullable(),
  overdue: z.boolean().describe('The day until which both wanted to be done has passed'),
  question: z.object({ id: idSchema('question'), title: z.string() }).nullable(),
  sides: z.array(
    z.object({
      decision: decisionRow,
      option: z.string().nullable(),
      answer: z.string().nullable().describe('Its answer to the shared question, in words'),
    }),
  ),
  waitsForPrinciple: z.boolean().describe('It waits for a proposal that answers it'),
  loopDays: z.int().nullable().describe('Days until a principle changed because of it'),
});
export type ConflictRow = z.output<typeof conflictRow>;

export async function rowsOf({ db, network, now }: Context, found: readonly Conflict[]): Promise<ConflictRow[]> {
  if (found.length === 0) return [];
  const today = dateOf(now);
  const ids = found.flatMap((conflict) => conflict.sides.map((side) => side.decision));
  const rows = await selectRows(db, network).where('decisions.id', 'in', ids).execute();
  const decisions = new Map(rows.map((row) => [row.id as string, rowOf(row, today)]));
  const asked = await questions.findMany(
    db,
    network,
    found.flatMap((conflict) => conflict.question ?? []),
  );
  return found.map((conflict) => {
    const question = asked.find(({ id }) => id === conflict.question);
    const state = stateOf(conflict, today);
    return {
      id: conflict.id,
      kind: conflict.kind,
      state,
      ending: conflict.ending?.kind ?? null,
      foundOn: dateOf(conflict.createdAt),
      dueOn: conflict.dueOn,
      overdue: state === 'open' && conflict.dueOn !== null && conflict.dueOn < today,
      question: question ? { id: question.id, title: question.title } : null,
      sides: conflict.sides.flatMap(({ decision: id, option }) => {
        const decision = decisions.get(id);
        const answer = question?.options.find(({ key }) => key === option)?.title ?? null;
        return decision ? [{ decision, option, answer }] : [];
      }),
      waitsForPrinciple: waitsForPrinciple(conflict, today),
      loopDays: loopDays(conflict),
    };
  });
}
