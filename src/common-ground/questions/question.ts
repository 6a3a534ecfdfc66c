/** A question that several groups answer, each for itself. Where its answers exclude one another, opposite ones are seen. */
import { z } from 'zod';
import { keptFields } from '#kernel/kept.ts';
import { line, text } from '#kernel/words.ts';

export const answerKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')
  .max(60);

export const questionOption = z.object({
  key: answerKey.describe('A short name of the answer, such as fee'),
  title: line(300).min(1, 'Say what the answer is.').describe('The answer in one line'),
  exclusive: z.boolean().default(true).describe('Whoever gives it gives none of the other exclusive answers'),
});
export type QuestionOption = z.output<typeof questionOption>;

export const questionContent = z.object({
  title: line(300).min(1, 'Ask the question in one line.').describe('The question'),
  about: text(5000).default('').describe('What it is about, and when it comes up (Markdown)'),
  options: z.array(questionOption).max(50).default([]).describe('The answers that groups give'),
  scopes: z
    .array(line(100).min(1))
    .max(50)
    .default([])
    .describe('Situations in which groups may answer differently without contradiction, such as "power tools"'),
});

export const questionRecord = questionContent.extend(keptFields('question'));
export type Question = z.output<typeof questionRecord>;

/** Whether two answers to one question cannot both hold in the same situation. */
export const exclude = (question: Question, one: string, other: string): boolean =>
  one !== other &&
  [one, other].every((key) => question.options.some((option) => option.key === key && option.exclusive));

/** Whether two answers are about a common situation; no situation named means all of them. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((scope) => other.includes(scope));
