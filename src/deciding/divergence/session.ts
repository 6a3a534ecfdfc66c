/** A group explores before it settles: each alone first, then together, and what was against it stays with the choice. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, lines, text, verbatim } from '#kernel/words.ts';
import { askedKinds } from '#measures/reasoning/premature-convergence.ts';
import { dissentSchema } from '../decisions/decision.ts';
import { type Boxed, longestBox, noneOfThem, phases, sides } from './kinds.ts';

const optionId = verbatim(40);

export const writtenOption = z.object({
  title: line(300).min(1, 'Say in one line what could be done.').describe('What could be done'),
  description: text(5000).default('').describe('More about it (Markdown)'),
  for: lines(1000, 20).describe('Reasons for it'),
  against: lines(1000, 20).describe('Reasons against it'),
});

export const sealedOptions = z.object({
  options: z
    .array(writtenOption)
    .max(10, 'Keep this to ten options.')
    .describe('What could be done, each with reasons'),
});
export const sealedVote = z.object({
  choice: optionId.min(1).describe(`The option that you would choose, by its id; “${noneOfThem}” for none of them`),
});
export const sealedReasons = z.object({
  option: optionId.default('').describe('The option that you imagine was chosen, by its id; nothing for any of them'),
  reasons: lines(1000, 20).describe('Why it went wrong, one reason each'),
});
export type SealedPart = Boxed;
/** What somebody has committed in each phase; nobody else reads it. */
export interface Sealed {
  options: z.output<typeof sealedOptions>;
  gather: Record<string, never>;
  first: z.output<typeof sealedVote>;
  argue: Record<string, never>;
  premortem: z.output<typeof sealedReasons>;
  second: z.output<typeof sealedVote>;
}

export const tally = z.object({
  voted: z.int().min(0).describe('How many have voted'),
  counts: z
    .record(z.string(), z.int().min(0))
    .nullable()
    .describe('Votes by option; null where fewer than three voted, because that would point at someone'),
  at: instant.describe('When the votes were revealed'),
});

export const question = line(500, 'Say what is to be decided.').min(1, 'Say what is to be decided.');
export const minutes = z
  .int()
  .min(1)
  .max(longestBox, 'A box of time is two weeks at most.')
  .describe('How long each part takes at most, in minutes');

export const divergenceRecord = z.object({
  ...keptFields('divergence'),
  group: idSchema('group').describe('The group that will decide'),
  invited: z.array(idSchema('group')).describe('Groups whose members explore with it'),
  question: question.describe('What is to be decided'),
  context: text(20_000).describe('What everybody should know who takes part (Markdown)'),
  minutes,
  deadline: calendarDate.nullable().describe('The day by which it should be decided'),
  phase: z.enum(phases),
  endsAt: instant.nullable().describe('When the box of time of this phase ends'),
  participants: z
    .array(idSchema('person'))
    .describe('Who takes part; who has left the groups counts until the part ends in which they left'),
  fewest: z.int().describe('So many have to take part, and to be done, for a part to end before its time is over'),
  written: z.array(writtenOption.extend({ id: optionId })).describe('The options as they were written, without names'),
  options: z
    .array(z.object({ id: optionId, title: line(300), of: z.array(optionId) }))
    .describe('The options that stand, each with the texts that were put together in it'),
  arguments: z
    .array(
      z.object({
        id: optionId,
        option: optionId,
        side: z.enum(sides),
        text: text(2000),
        answers: verbatim(80).nullable().describe('The reason against it that it answers'),
      }),
    )
    .describe('What was said for and against, in the open'),
  premortem: z
    .object({
      skipped: z.string().nullable().describe('Why it was left out'),
      reasons: z.array(z.object({ id: optionId, option: optionId.nullable(), text: z.string() })),
    })
    .nullable()
    .describe('Why it could go wrong, without names'),
  votes: z.object({ first: tally.nullable(), second: tally.nullable() }),
  dissent: z.array(dissentSchema).describe('Disagreement that goes along with whatever is decided'),
  setAside: z
    .array(z.object({ kind: z.enum(askedKinds), why: z.string() }))
    .describe('Questions of the house that the group has answered with a word'),
  choice: optionId.nullable().describe('The option that the draft says'),
  draft: idSchema('draft').nullable().describe('The draft of a decision that came of it'),
  ended: z.string().nullable().describe('Why it ended without a draft'),
});
export type Divergence = z.output<typeof divergenceRecord>;

export const sessionId = idSchema('divergence').describe('The session');
