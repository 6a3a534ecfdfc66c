import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { verbatim } from '#kernel/words.ts';
import { decisionContent } from './decision.ts';
import { log, meantGroup, ownGroup } from './log-decision.ts';
import { readSentence } from './sentence.ts';
import { writtenDecision } from './written-decision.ts';

export const captureDecision = operation({
  summary: 'Log a decision of your group in one sentence, such as “We use X because Y”',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/capture' },
  positional: ['sentence'],
  shortcut: 'decide',
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    sentence: verbatim(20_000)
      .regex(/[\p{L}\p{N}]/u, 'Write what you decided.')
      .describe('What you decided: “We use X because Y”'),
    group: ownGroup,
  }),
  output: writtenDecision,
  async run(context, { sentence, group }) {
    const content = decisionContent.parse(readSentence(sentence));
    return log(context, await meantGroup(context, group), content);
  },
});
