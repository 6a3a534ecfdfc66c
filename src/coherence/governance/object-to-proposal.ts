/** Those who hold a seat object by naming the harm; anybody may dissent. Both are kept, and neither is a veto. */
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { later } from './day.ts';
import { daysToAnswer, proposalRecord } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { onOpen, saidNow } from './said-of-proposal.ts';
import { tenders } from './tenders.ts';

const id = idSchema('proposal').describe('The proposal');

export const objectToProposal = operation({
  summary: 'Object to a proposal by naming the harm that it would do',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/objections' },
  positional: ['id'],
  may: tenders,
  input: z.object({
    id,
    harm: text(5000).min(1, 'Name the harm: to whom it would be done, and how.').describe('The harm (Markdown)'),
  }),
  output: proposalRecord,
  run: (context, { id, harm }) =>
    onOpen(context, 'proposal.objected', id, ({ objections, closesOn }) => {
      if (objections.some(({ by }) => by === context.actor.id))
        throw new Problem('exists', 'You have objected already. What you think besides goes into a dissent.');
      return {
        objections: [...objections, { ...saidNow(context), harm, replies: [] }],
        closesOn: later(closesOn, daysAfter(dateOf(context.now), daysToAnswer)),
      };
    }),
});

export const dissentFromProposal = operation({
  summary: 'Say that you see a proposal otherwise; it is kept and stops nothing',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/dissent' },
  positional: ['id'],
  may: people,
  input: z.object({ id, text: text(5000).min(1, 'Say how you see it.').describe('How you see it (Markdown)') }),
  output: proposalRecord,
  run: (context, { id, text }) =>
    proposals.change(context, 'proposal.dissented', { id }, ({ dissent }) => {
      if (dissent.length >= 500) throw new Problem('invalid', 'A proposal holds 500 dissents at most.');
      return { dissent: [...dissent, { ...saidNow(context), text }] };
    }),
});
