/** "None of these": what people say of the candidates is the only truth there is about the search, so it is kept. */
import { z } from 'zod';
import { limits } from '#deciding/decisions/decision.ts';
import { idSchema, newId } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import './precedents.table.ts';

export const judgePrecedents = operation({
  summary: 'Say that none of the earlier decisions shown answers the same question',
  effect: 'write',
  http: { method: 'POST', path: '/precedents/judgements' },
  may: people,
  input: z.object({
    title: line(limits.title).default('').describe('The title of the draft'),
    candidates: z.array(idSchema('decision')).max(10).describe('What was shown'),
  }),
  output: z.object({ kept: z.boolean() }),
  async run({ db, network, now }, { title, candidates }) {
    // Without a name: it is about the search, never about whoever was searching.
    await db
      .insertInto('precedent_judgements')
      .values({ network_id: network, id: newId('judgement'), at: now, query: title, candidates })
      .execute();
    return { kept: true };
  },
});
