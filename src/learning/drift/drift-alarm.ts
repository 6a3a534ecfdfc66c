/** What a group makes of it that its answers and another group's move apart: words first, and never a number. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant } from '#kernel/words.ts';
import { answerKinds } from './kinds.ts';

export const movedProbe = z.object({
  probe: idSchema('probe'),
  difference: z
    .number()
    .describe('By how many points more the first group has moved than the other, on a scale of five'),
  interval: z.tuple([z.number(), z.number()]).describe('Its 95 % interval'),
  moved: z.boolean().describe('Whether it stands up among all the probes; the others are shown as they are'),
});
export type MovedProbe = z.output<typeof movedProbe>;

export const alarmWords = z.object({
  at: instant,
  kind: z.enum(answerKinds),
  text: z.string(),
  link: z.string().describe('A record in which the group goes on; empty where there is none'),
});

export const alarmRecord = z.object({
  ...keptFields('driftAlarm'),
  group: idSchema('group').describe('The group that speaks'),
  other: idSchema('group').nullable().describe('The group it moves apart from; null for all others together'),
  round: idSchema('probeRound').describe('The round that rang'),
  rangOn: calendarDate,
  probes: z.array(movedProbe).describe('What had moved when the group first spoke'),
  words: z.array(alarmWords),
});
export type DriftAlarm = z.output<typeof alarmRecord>;
