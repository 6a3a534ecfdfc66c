/** A principle has changed since the group cited it: does the choice still stand to it as they said? The group answers. */
import { z } from 'zod';
import { principles } from '#common-ground/principles/principles.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { changeDecision, decisionReference, itsGroup, revision } from './change-decision.ts';
import { limits, stances } from './decision.ts';
import { written, writtenDecision } from './written-decision.ts';

export const recheckCitation = operation({
  summary: 'Say how a decision of your group stands to the newest version of a principle that it cites',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{id}/recheck' },
  positional: ['id', 'principle'],
  may: itsGroup,
  input: z.object({
    id: decisionReference,
    revision,
    principle: idSchema('principle').describe('The principle that has changed'),
    stance: z.enum(stances).describe('How the choice stands to it now'),
    why: text(limits.text).default('').describe('Why it stands so'),
  }),
  output: writtenDecision,
  async run(context, { id, revision: seen, principle, stance, why }) {
    const { version, title } = await principles.find(context.db, context.network, principle);
    const decision = await changeDecision(context, 'decision.rechecked', { id, revision: seen, why }, (before) => {
      if (!before.principles.some((citation) => citation.principle === principle))
        throw new Problem('invalid', `This decision does not cite “${title}”.`);
      const again = before.principles.map((citation) =>
        citation.principle === principle ? { ...citation, version, stance, why: why || citation.why } : citation,
      );
      return { principles: again };
    });
    return written(context, decision);
  },
});
