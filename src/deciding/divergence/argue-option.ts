/** What speaks for and against each option, said in the open; an objection names the harm that it would do. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text, verbatim } from '#kernel/words.ts';
import { joined, requirePhase } from './commit.ts';
import { optionsNow, sides } from './kinds.ts';
import { newPartId } from './reveal.ts';
import { type Divergence, sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

function optionOf(session: Divergence, option: string, answers: string | undefined) {
  const found = optionsNow(session).find((it) => it.id === option);
  if (!found) throw new Problem('invalid', 'There is no such option in this session. Look at the options again.');
  if (answers && !found.against.some(({ id }) => id === answers))
    throw new Problem('invalid', 'What this answers is not a reason against that option.');
}

export const argueOption = operation({
  summary: 'Say something for or against an option, object to it, or answer what speaks against it',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/arguments' },
  may: explorers,
  input: z.object({
    id: sessionId,
    text: text(2000, 'Say what speaks for it or against it.')
      .min(1, 'Say what speaks for it or against it.')
      .describe('What you say'),
    option: verbatim(40).default('').describe('About which option, by its id'),
    side: z.enum(sides).default('for').describe('For it, against it, or an objection: a harm that it would do'),
    answers: verbatim(80).optional().describe('The reason against the option that this answers, by its id'),
  }),
  output: shown,
  async run(context, { id, answers, ...said }) {
    const found = await divergences.find(context.db, context.network, id, true);
    await joined(context, found);
    const session = await divergences.change(context, 'divergence.said', { id }, (before) => {
      requirePhase(before, 'argue');
      optionOf(before, said.option, answers);
      if (before.arguments.length >= 500) throw new Problem('invalid', 'Five hundred reasons are enough to choose by.');
      const side = answers ? ('for' as const) : said.side;
      return { arguments: [...before.arguments, { ...said, side, answers: answers ?? null, id: newPartId() }] };
    });
    return asShown(context, session);
  },
});
