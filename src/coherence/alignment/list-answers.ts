/** How groups have answered a shared question, side by side: what is in force, and what once was. */
import { sql } from 'kysely';
import { z } from 'zod';
import { questions } from '#common-ground/questions/questions.store.ts';
import { answerSchema } from '#deciding/decisions/decision.ts';
import { decisionRow } from '#deciding/decisions/decision-row.ts';
import { latestPointingAt, rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';

const mostShown = 500;

export const listAnswers = operation({
  summary: 'Show how groups have answered a shared question, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/questions/{question}/answers' },
  positional: ['question'],
  columns: ['decision', 'answer'],
  may: people,
  input: z.object({ question: idSchema('question') }),
  output: z.object({
    answers: z.array(z.object({ decision: decisionRow, answer: answerSchema, inForce: z.boolean() })),
  }),
  async run({ db, network, now }, { question }) {
    await questions.find(db, network, question);
    const today = dateOf(now);
    const rows = await selectRows(db, network)
      .select([
        sql<z.output<typeof answerSchema>>`decisions.record->'answer'`.as('answer'),
        sql<boolean>`coalesce(decisions.in_force_from <= ${today}::date
          and (decisions.in_force_until is null or decisions.in_force_until > ${today}::date), false)`.as('in_force'),
      ])
      .where(latestPointingAt(network, question, mostShown))
      .orderBy('decisions.sorted_on', 'desc')
      .orderBy('decisions.id', 'desc')
      .execute();
    const answers = rows
      .filter((row) => row.answer?.question === question)
      .map((row) => ({ decision: rowOf(row, today), answer: row.answer, inForce: row.in_force }));
    return { answers };
  },
});
