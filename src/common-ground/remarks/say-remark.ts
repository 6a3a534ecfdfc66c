/** Everybody of the network may say something about any record, and nobody can keep them from it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { type Remark, recordId, remarkRecord, remarkText } from './remark.ts';
import { countAbout, isRecord, remarks } from './remarks.store.ts';

const mostRemarks = 1000;

/** Answers stand one level deep: an answer to an answer stands under the same remark. */
async function answered({ db, network }: PersonContext, id: Remark['id'], about: string): Promise<Remark['id']> {
  const remark = await remarks.find(db, network, id);
  if (remark.about !== about) throw new Problem('invalid', 'The remark that you answer is about something else.');
  return remark.answers ?? remark.id;
}

export const sayRemark = operation({
  summary: 'Say something about a record',
  effect: 'write',
  http: { method: 'POST', path: '/remarks' },
  positional: ['about', 'text'],
  may: people,
  input: z.object({
    about: recordId,
    text: remarkText,
    answers: idSchema('remark').nullable().default(null).describe('The remark that you answer'),
  }),
  output: remarkRecord,
  async run(context, { about, text, answers }) {
    const { db, network } = context;
    if (!(await isRecord(db, network, about))) throw new Problem('not-found', `There is no record ${about}.`);
    if ((await countAbout(db, network, about)) >= mostRemarks)
      throw new Problem('too-many', `${mostRemarks} remarks are enough for one record. Meet.`);
    const to = answers && (await answered(context, answers, about));
    return remarks.add(context, 'remark.said', { about, text, answers: to, takenBack: null });
  },
});
