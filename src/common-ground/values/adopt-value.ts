/** A value that people decide by is adopted of itself; where five are adopted already, somebody says which one goes. */

import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { retire } from './retire-value.ts';
import { mostValues, peopleWhoTested, testsNeeded, verdictOf } from './rules.ts';
import { type SharedValue, type ValueTest, valueRecord } from './value.ts';
import { adoptedValues, holdAdoption, values } from './values.store.ts';

const tested = (tests: readonly ValueTest[]) =>
  `${peopleWhoTested(tests)} people have decided by it, and without it at least one of them would have chosen otherwise.`;

const full = `It has been used on real decisions, and ${mostValues} values are adopted already: say which one to retire for it.`;

const waiting = (tests: readonly ValueTest[]) => {
  const count = peopleWhoTested(tests);
  const many = count === 1 ? 'One person has' : `${count} people have`;
  return `${many} used it on a real decision; it is adopted with ${testsNeeded}.`;
};

const backToRewriting =
  'Three people have used it on real decisions, and none of them would have chosen otherwise without it: it does not tell choices apart. Write it anew.';

/** Where a value stands once somebody has used it; called by whatever records that use. */
export async function addTest(context: PersonContext, id: SharedValue['id'], test: ValueTest): Promise<SharedValue> {
  await holdAdoption(context.db, context.network);
  return values.change(context, 'value.tested', { id }, async (before): Promise<Partial<SharedValue>> => {
    if (before.status === 'retired') throw new Problem('invalid', 'This value has been retired.');
    const tests = [...before.tests.filter((it) => it.by !== test.by || it.decision !== test.decision), test];
    if (before.status === 'adopted') return { tests };
    const verdict = verdictOf(tests);
    if (verdict === 'rewriting') return { tests, status: 'rewriting', statusWhy: backToRewriting };
    if (verdict === null) return { tests, statusWhy: waiting(tests) };
    const room = (await adoptedValues(context.db, context.network)).length < mostValues;
    if (!room) return { tests, statusWhy: full };
    return { tests, status: 'adopted', statusWhy: tested(tests), adoptedAt: context.now };
  });
}

export const adoptValue = operation({
  summary: 'Adopt a value that people decide by, and retire another one for it where five are adopted already',
  effect: 'write',
  http: { method: 'POST', path: '/values/{id}/adoption' },
  positional: ['id'],
  may: stewards,
  input: z.object({
    id: idSchema('value'),
    retire: idSchema('value').optional().describe('The adopted value that makes room for it'),
  }),
  output: valueRecord,
  async run(context, { id, retire: other }) {
    await holdAdoption(context.db, context.network);
    if (other === id) throw new Problem('invalid', 'A value makes no room for itself. Name another one to retire.');
    if (other) await retire(context, other, 'It made room for another value.');
    const room = (await adoptedValues(context.db, context.network)).length < mostValues;
    return values.change(context, 'value.adopted', { id }, (before) => {
      if (before.status === 'adopted') return {};
      if (before.status === 'retired') throw new Problem('invalid', 'This value has been retired. Draft a new one.');
      if (verdictOf(before.tests) !== 'adopted')
        throw new Problem('invalid', `It is not adopted by hand: ${before.statusWhy}`);
      if (!room)
        throw new Problem('invalid', `There are ${mostValues} adopted values. Which one do you retire for it?`);
      return { status: 'adopted', statusWhy: tested(before.tests), adoptedAt: context.now };
    });
  },
});
