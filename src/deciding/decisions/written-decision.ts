/** What a write answers: the record as it stands now, and how texts refer to it. */
import { z } from 'zod';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import type { Context } from '#kernel/operation.ts';
import { type Decision, decisionRecord } from './decision.ts';
import { referenceOf } from './references.ts';

export const writtenDecision = decisionRecord.extend({
  ref: z.string().describe('How texts refer to it, such as north-12'),
});
export type WrittenDecision = z.output<typeof writtenDecision>;

export async function written({ db, network }: Context, decision: Decision): Promise<WrittenDecision> {
  const { slug } = await findGroupName(db, network, decision.group);
  return { ref: referenceOf(slug, decision.number), ...decision };
}
