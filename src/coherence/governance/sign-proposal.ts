/** Those who hold a seat sign a proposal, or refuse it with a reason. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { proposalRecord } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { onOpen, saidByOthers, saidNow } from './said-of-proposal.ts';
import { hold, settle } from './settle-proposal.ts';
import { tenders } from './tenders.ts';

const id = idSchema('proposal').describe('The proposal');

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
