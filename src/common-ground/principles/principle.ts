/** A value turned into guidance: it says how to weigh, never what to do. It has versions, and each says what caused it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';

export const principleContent = z.object({
  title: line(200).min(1, 'Give the principle a title.').describe('The principle in one line'),
  text: text(5000).default('').describe('How it guides a choice (Markdown)'),
  tradeOff: text(2000).default('').describe('What it gives up, and for what'),
});
export type PrincipleContent = z.output<typeof principleContent>;

/** What a change rests on: the id of a decision, a conflict, an experiment, a cost note, a failing process… */
export const evidence = z
  .array(
    z
      .string()
      .regex(/^(dec|cfl|exp|cst|prc|dis|esc|sig)_[0-9a-z]{26}$/, 'This is the id of nothing that can be evidence.'),
  )
  .max(50)
  .describe(
    'What it rests on, by id: decisions, conflicts, experiments, costs, failing processes, disagreements with zone advice, escalations, signals',
  );

export const principleVersion = principleContent.extend({
  version: z.int().positive(),
  at: instant,
  why: text(5000).describe('Why it changed'),
  causes: z.array(z.string()).describe('What caused the change, by id'),
  proposal: idSchema('proposal').nullable().describe('The proposal that was signed'),
});
export type PrincipleVersion = z.output<typeof principleVersion>;

export const principleRecord = principleContent.extend({
  ...keptFields('principle'),
  value: idSchema('value').describe('The value that it serves'),
  status: z.enum(['in-force', 'retired']),
  version: z.int().positive(),
  versions: z.array(principleVersion).describe('All versions, the first one first'),
  retired: z
    .object({ on: calendarDate, why: z.string(), into: idSchema('principle').nullable() })
    .nullable()
    .describe('When and why it was retired, and the principle that took it in'),
});
export type Principle = z.output<typeof principleRecord>;
