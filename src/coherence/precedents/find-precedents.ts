/** Who has decided this before? It shows what may answer the same question, and claims nothing. */
import { z } from 'zod';
import { limits, verdicts } from '#deciding/decisions/decision.ts';
import { decisionRow } from '#deciding/decisions/decision-row.ts';
import { rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate, line, text } from '#kernel/words.ts';
import { plainText } from '#text/plain-text.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { indexThread } from './index-thread.ts';

const candidate = z.object({
  decision: decisionRow,
  score: z.number().describe('How near it is, from 0 to 1: a likeness of texts and no more'),
  passage: z.object({ field: z.string(), text: z.string() }).describe('The passage that matches best'),
  chosen: z.string().describe('What was chosen, as plain text'),
  result: z
    .object({ text: z.string(), verdict: z.enum(verdicts).nullable() })
    .nullable()
    .describe('What came of it'),
});

const shownLength = 400;

export const findPrecedents = operation({
  summary: 'Find earlier decisions that may answer the same question as a draft',
  effect: 'read',
  http: { method: 'POST', path: '/precedents' },
  positional: ['title'],
  columns: ['score', 'decision', 'chosen'],
  may: people,
  input: z.object({
    title: line(limits.title).default('').describe('The title of the draft so far'),
    question: text(limits.text).default('').describe('Its question so far'),
    context: text(limits.text).default('').describe('Its context so far'),
    exclude: idSchema('decision').optional().describe('The decision that is being edited'),
    before: calendarDate.optional().describe('Only decisions of this day or earlier'),
    limit: z.int().min(1).max(10).default(10).describe('How many at most'),
  }),
  output: z.object({ candidates: z.array(candidate), size: z.int().describe('How many decisions were compared') }),
  async run({ db, network, now }, { title, question, context, exclude, before, limit }) {
    await bringUpToDate(db, network);
    const search = { limit, exclude: exclude ? [exclude] : [], ...(before && { before }) };
    const { precedents, size } = await indexThread.ask({
      kind: 'search',
      network,
      draft: { title, question, context },
      search,
    });
    const ids = precedents.map(({ id }) => id as Id<'decision'>);
    if (ids.length === 0) return { candidates: [], size };
    const rows = await selectRows(db, network).where('decisions.id', 'in', ids).execute();
    const records = await findDecisions(db, network, ids);
    const candidates = precedents.flatMap(({ id, score, passage }) => {
      const row = rows.find((it) => it.id === id);
      const record = records.find((it) => it.id === id);
      if (!row || !record) return [];
      const { result: known, choice } = record;
      const result = known && { text: plainText(known.text, shownLength), verdict: known.verdict };
      const decision = rowOf(row, dateOf(now));
      const told = { ...passage, text: plainText(passage.text, shownLength) };
      return [{ decision, score, passage: told, chosen: plainText(choice, shownLength), result }];
    });
    return { candidates, size };
  },
});
