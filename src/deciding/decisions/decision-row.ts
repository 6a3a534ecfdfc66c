/** A decision as lists show it. */
import { z } from 'zod';
import { groupKinds } from '#common-ground/groups/group.ts';
import { idSchema } from '#kernel/id.ts';
import { calendarDate, instant } from '#kernel/words.ts';
import { statuses } from './decision.ts';

export const groupName = z.object({
  id: idSchema('group'),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
});

export const decisionRow = z.object({
  id: idSchema('decision'),
  ref: z.string().describe('How texts refer to it, such as north-12'),
  number: z.int(),
  title: z.string(),
  status: z.enum(statuses),
  choice: z.string().describe('The beginning of what was chosen'),
  group: groupName,
  decidedOn: calendarDate.nullable(),
  recordedAt: instant,
  lagDays: z.int().nullable().describe('Days between the decision and its recording'),
  dueOn: calendarDate.nullable().describe('The day on which its result should be looked at'),
  overdue: z.boolean().describe('That day has passed, and no result is recorded'),
  hasResult: z.boolean(),
  tags: z.array(z.string()),
  source: z.object({ repository: z.string(), path: z.string() }).nullable(),
  retracted: z.boolean(),
});
export const replacedIds = z.array(idSchema('decision')).describe('The decisions that it took the place of, by id');
export type DecisionRow = z.output<typeof decisionRow>;
