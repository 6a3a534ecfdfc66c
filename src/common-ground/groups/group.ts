/** An autonomous local unit. It keeps its own members and its own log; nobody outside can change either. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { instant, line, text } from '#kernel/words.ts';

/** What the group's audience calls it; the interface follows. */
export const groupKinds = ['team', 'office', 'chapter', 'squad'] as const;
export const roles = ['member', 'facilitator'] as const;

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as north-harbour.')
  .max(60, 'Keep this to 60 characters.');

export const groupContent = z.object({
  name: line(100).min(1, 'Give the group a name.').describe('What the group is called'),
  kind: z.enum(groupKinds).default('team').describe('What its people call it: team, office, chapter or squad'),
  region: line(100).default('').describe('Where it is'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'Use a time zone such as Europe/Lisbon.')
    .default('UTC')
    .describe('Its time zone'),
  about: text(5000).default('').describe('What it does (Markdown)'),
});

export const groupRecord = groupContent.extend({
  id: idSchema('group'),
  slug,
  createdAt: instant,
  members: z.array(z.object({ person: idSchema('person'), role: z.enum(roles), since: instant })),
});
export type GroupRecord = z.output<typeof groupRecord>;

/** A group with members has somebody who can let others in: whoever is the last facilitator names another one first. */
export function requireFacilitator(group: Pick<GroupRecord, 'members'>): void {
  if (group.members.length > 0 && !group.members.some((member) => member.role === 'facilitator'))
    throw new Problem('invalid', 'This is the last facilitator. Name another one first.');
}

/** A group as people name it: its slug or its id. */
export const groupReference = z
  .string()
  .min(1)
  .max(100)
  .describe('The group: its slug, such as north-harbour, or its id');
