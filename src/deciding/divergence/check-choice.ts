/** What somebody could ask of a choice before it is written down: a decision with one option is asked why there was no other. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { text } from '#kernel/words.ts';
import { askedOf, questionAsked } from './asked.ts';

const option = z.object({
  title: text(500).default(''),
  description: text(200_000).default(''),
  for: z.array(text(200_000)).max(200).default([]),
  against: z.array(text(200_000)).max(200).default([]),
});

export const checkChoice = operation({
  summary: 'Show what could be asked of a choice before it is settled; it forbids nothing',
  effect: 'read',
  http: { method: 'POST', path: '/divergence-check' },
  may: people,
  input: z.object({
    choice: text(200_000).default('').describe('What is about to be chosen'),
    options: z.array(option).max(200).default([]).describe('What is considered, with reasons'),
    dissent: z.array(z.unknown()).max(200).default([]).describe('The dissent that is kept with it'),
  }),
  output: z.object({ asked: z.array(questionAsked) }),
  run: async (_context, { options, dissent, choice }) => ({
    asked: askedOf({
      choice,
      dissent,
      options: options.filter(({ title }) => title.trim() !== ''),
    }),
  }),
});
