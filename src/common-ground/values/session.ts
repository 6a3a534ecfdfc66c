/** Where values come from: people who do the work answer three questions, each alone first, and then look together. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { line, text, verbatim } from '#kernel/words.ts';
import { sessionQuestions } from './rules.ts';

export const privateAnswers = z.object({
  protect: text(5000).default('').describe('What do we actually protect?'),
  tradeOffs: text(5000).default('').describe('What trade-offs matter?'),
  refuse: text(5000).default('').describe('What do we refuse?'),
});
export type PrivateAnswers = z.output<typeof privateAnswers>;

export const revealedAnswer = z.object({
  id: z.string(),
  question: z.enum(sessionQuestions),
  text: z.string(),
});
export type RevealedAnswer = z.output<typeof revealedAnswer>;

export const cluster = z.object({
  id: verbatim(40).default('').describe('By what the group is known while it is renamed; left out, one is made'),
  title: line(200).describe('What these answers have in common'),
  answers: z.array(verbatim(100)).max(500).describe('The answers in it, by id'),
});
export type Cluster = z.output<typeof cluster>;

export const sessionRecord = z.object({
  ...keptFields('valuesSession'),
  title: line(200).min(1, 'Give the session a title.').describe('What the session is called'),
  status: z.enum(['answering', 'revealed', 'closed']),
  answers: z.array(revealedAnswer).describe('What was answered, without names, once it is revealed'),
  clusters: z.array(cluster).describe('The answers as they were grouped'),
  drafts: z.array(idSchema('value')).describe('The values that were drafted from it'),
});
export type ValuesSession = z.output<typeof sessionRecord>;
