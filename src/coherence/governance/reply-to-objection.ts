/** An objection is answered in words before a proposal is adopted. The answer need not please whoever objects: nobody holds a veto. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type Proposal, proposalRecord } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { requireOpen } from './require-open.ts';
import { hold, settle } from './settle-proposal.ts';
import { isTender } from './tenders.ts';

async function requireVoice({ db, network, actor, now }: PersonContext, { createdBy }: Proposal): Promise<void> {
  if (createdBy === actor.id || (await isTender(db, network, actor, dateOf(now)))) return;
  throw new Problem('forbidden', 'Objections are answered by whoever made the proposal or holds a seat in the circle.');
}

export const replyToObjection = operation({
  summary: 'Answer an objection to a proposal, as its author or one who holds a seat',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/replies' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: idSchema('proposal').describe('The proposal'),
    to: idSchema('person').describe('Whose objection you answer'),
    text: text(5000).min(1, 'Answer in words.').describe('The answer (Markdown)'),
  }),
  output: proposalRecord,
  async run(context, { id, to, text }) {
    const { actor, now } = context;
    await hold(context, id);
    const answered = await proposals.change(context, 'proposal.replied', { id }, async (before) => {
      requireOpen(before, dateOf(now));
      await requireVoice(context, before);
      if (!before.objections.some(({ by }) => by === to))
        throw new Problem('not-found', 'They have not objected to it.');
      if (to === actor.id) throw new Problem('invalid', 'Let somebody else answer your objection.');
      const reply = { by: actor.id, at: now, text };
      const objections = before.objections.map((it) =>
        it.by === to ? { ...it, replies: [...it.replies, reply] } : it,
      );
      return { objections };
    });
    return settle(context, answered);
  },
});
