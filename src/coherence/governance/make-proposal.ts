/** Anybody may propose to change what everyone shares, if it rests on something that really happened. */
import { z } from 'zod';
import { evidence } from '#common-ground/principles/principle.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { checkChange } from './check-proposal.ts';
import { wholeDay } from './day.ts';
import { requireEvidence } from './evidence.store.ts';
import { meetings } from './meetings.store.ts';
import { proposalContent, proposalRecord, windowDays } from './proposal.ts';
import { proposals } from './proposals.store.ts';

const noEvidence =
  'A change without local evidence is refused: name at least one decision, conflict, experiment, cost note, failing process, disagreement or escalation.';

function closing(today: string, closesOn: string | undefined): string {
  const { usual, least, most } = windowDays;
  if (!closesOn) return daysAfter(today, usual);
  if (closesOn < daysAfter(today, least) || closesOn > daysAfter(today, most))
    throw new Problem('invalid', `A proposal stays open for ${least} to ${most} days.`);
  return closesOn;
}

export const makeProposal = operation({
  summary: 'Propose to change a principle, a value or the zone map, with what it rests on',
  effect: 'write',
  http: { method: 'POST', path: '/proposals' },
  may: people,
  input: proposalContent.extend({
    evidence: evidence.default([]).describe('What it rests on, by id: without any, it is refused'),
    meeting: idSchema('meeting').optional().describe('The meeting that it comes out of'),
    closesOn: wholeDay.optional().describe('The last day on which it can be signed; two weeks from now unless you say'),
  }),
  output: proposalRecord,
  async run(context, { meeting, closesOn, ...content }) {
    const { db, network, now } = context;
    if (content.evidence.length === 0) throw new Problem('invalid', noEvidence);
    await requireEvidence(context, content.evidence);
    if (meeting) await meetings.find(db, network, meeting);
    const baseVersion = await checkChange(context, content.change, null);
    const empty = { signatures: [], refusals: [], objections: [], dissent: [], outcome: null };
    return proposals.add(context, 'proposal.made', {
      ...content,
      ...empty,
      evidence: [...new Set(content.evidence)],
      meeting: meeting ?? null,
      baseVersion,
      closesOn: closing(dateOf(now), closesOn),
      status: 'open',
    });
  },
});

export const withdrawProposal = operation({
  summary: 'Withdraw a proposal that you made',
  effect: 'write',
  http: { method: 'POST', path: '/proposals/{id}/withdrawal' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: idSchema('proposal').describe('The proposal'),
    why: text(2000).default('').describe('Why you withdraw it'),
  }),
  output: proposalRecord,
  run: (context, { id, why }) =>
    proposals.change(context, 'proposal.withdrawn', { id, why }, ({ createdBy, status }) => {
      if (createdBy !== context.actor.id)
        throw new Problem('forbidden', 'Only whoever made a proposal can withdraw it.');
      if (status !== 'open') throw new Problem('invalid', `This proposal is ${status} already.`);
      const outcome = { at: context.now, principle: null, version: null, retired: [], why };
      return { status: 'withdrawn', outcome };
    }),
});
