/** What a group's form does not ask for. Only the form follows it: nothing that is written is hidden, and nothing is refused. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { formFields } from './form-fields.ts';

export const formField = z.enum(formFields);

export const decisionFormRecord = z.object({
  ...keptFields('decisionForm'),
  group: idSchema('group'),
  unasked: z.array(formField).describe('The fields that the group’s form does not ask for'),
});
export type DecisionFormRecord = z.output<typeof decisionFormRecord>;
