/** Those who hold a seat sign a proposal, refuse it with a reason, or object by naming the harm; anybody may dissent. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { daysLater, later } from './day.ts';
import { daysToAnswer, type Proposal, proposalRecord } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { requireOpen } from './require-open.ts';
import { hold, settle } from './settle-proposal.ts';
import { tenders } from './tenders.ts';

const id = idSchema('proposal').describe('The proposal');

const saidNow = ({ actor, now }: PersonContext) => ({ by: actor.id, at: now });

const saidByOthers = <T extends { by: string }>({ actor }: PersonContext, said: readonly T[]) =>
  said.filter(({ by }) => by !== actor.id);

const onOpen = (
  context: PersonContext,
  event: `proposal.${string}`,
  id: string,
  make: (before: Proposal) => Partial<Proposal>,
) =>
  proposals.change(context, event, { id }, (before) => {
    requireOpen(before, dateOf(context.now));
    return make(before);
  });

export const signProposal = operation({
  summary: 'Sign a proposal, as one who holds a seat in the circle',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/signatures' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id, note: text(2000).default('').describe('A word that goes with your signature') }),
  output: proposalRecord,
  async run(context, { id, note }) {
    await hold(context, id);
    const { signatures: before } = await proposals.find(context.db, context.network, id);
    const again = before.some(({ by }) => by === context.actor.id);
    const signed = await onOpen(context, 'proposal.signed', id, ({ signatures, refusals }) => {
      if (again) return {};
      const signature = { ...saidNow(context), note };
      return { signatures: [...signatures, signature], refusals: saidByOthers(context, refusals) };
    });
    const settled = await settle(context, signed);
    // A second press adopts where seats have become fewer since; otherwise it changes nothing, and is told so.
    if (again && settled.status === 'open') throw new Problem('exists', 'You have signed this proposal already.');
    return settled;
  },
});

export const refuseProposal = operation({
  summary: 'Refuse a proposal with a reason, as one who holds a seat in the circle',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/refusals' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id, why: text(5000).min(1, 'Say why you refuse it.').describe('The reason (Markdown)') }),
  output: proposalRecord,
  async run(context, { id, why }) {
    await hold(context, id);
    const refused = await onOpen(context, 'proposal.refused', id, ({ signatures, refusals }) => ({
      signatures: saidByOthers(context, signatures),
      refusals: [...saidByOthers(context, refusals), { ...saidNow(context), why }],
    }));
    return settle(context, refused);
  },
});

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
        closesOn: later(closesOn, daysLater(dateOf(context.now), daysToAnswer)),
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
