/** A question put to many: short statements, to each of which everybody of the network says whether they agree. */
import { z } from 'zod';
import { dateOf, type Instant } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';

const needTitle = 'Ask something: a conversation begins with a question.';
const fullDay = calendarDate.regex(/^\d{4}-\d{2}-\d{2}$/, 'Name a whole day, such as 2026-11-21.');

export const conversationContent = z.object({
  title: line(300, needTitle).min(1, needTitle).describe('The question that is put to many'),
  about: text(10_000).default('').describe('What one should know of it (Markdown)'),
  closesOn: fullDay.nullable().default(null).describe('The last day on which votes are taken; none if left out'),
});

export const conversationRecord = conversationContent.extend({
  ...keptFields('conversation'),
  group: idSchema('group').describe('The group that asks'),
  round: z.int().positive().describe('Rounds begin at 1; with each everybody votes anew'),
  rounds: z.array(z.object({ round: z.int(), openedAt: instant, closedAt: instant.nullable() })),
  imported: z.boolean().describe('Whether its first round was taken over from elsewhere'),
});
export type Conversation = z.output<typeof conversationRecord>;

const needText = 'Write what one can agree or disagree with, in one sentence.';

export const statementText = line(280, needText)
  .min(1, needText)
  .describe('One thought that one can agree or disagree with, in one line');

export const statementRecord = z.object({
  ...keptFields('statement'),
  conversation: idSchema('conversation'),
  number: z.int().min(0).describe('Its place in the conversation, from 0'),
  text: z.string().describe('What one can agree or disagree with'),
  author: z.string().nullable().describe('A mark that its author alone can make; nobody else can tell whose it is'),
  setAside: z
    .object({ why: z.string(), at: instant, by: z.enum(['author', 'group', 'import']) })
    .nullable()
    .describe('Why it is not voted on, where it is set aside'),
});
export type Statement = z.output<typeof statementRecord>;

/** Whether it takes votes: a day on which it closes needs nobody who closes it. */
export const isOpen = ({ rounds, closesOn }: Pick<Conversation, 'rounds' | 'closesOn'>, now: Instant): boolean =>
  rounds.at(-1)!.closedAt === null && (closesOn === null || dateOf(now) <= closesOn);
