/** A way of working that fails people. One group may be unlucky; three groups that do not share a person are a pattern. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, line, text } from '#kernel/words.ts';
import { wholeDay } from './day.ts';

/** The rule of three: so many independent groups raise a process to the values layer. */
export const groupsToRaise = 3;

export const reportSchema = z.object({
  by: idSchema('person'),
  group: idSchema('group'),
  text: text(5000).describe('How it failed, in the group’s own words'),
  evidence: z.array(idSchema('decision')),
  at: instant,
});
export type Report = z.output<typeof reportSchema>;

export const processRecord = z.object({
  ...keptFields('process'),
  title: line(200),
  reports: z.array(reportSchema),
  raisedOn: wholeDay.nullable().describe('The day on which the third independent group reported it'),
  joinedInto: idSchema('process').nullable().describe('The process that this one turned out to be'),
});
export type Process = z.output<typeof processRecord>;

interface Witness {
  readonly by: string;
  readonly group: string;
}

/**
 * How many groups have reported it independently: each with a person of its own, so that somebody who is in two groups
 * counts once. The largest matching of groups and people, found by augmenting paths.
 */
export function independentGroups(reports: readonly Witness[]): number {
  const people = new Map<string, string[]>();
  for (const { by, group } of reports) people.set(group, [...(people.get(group) ?? []), by]);
  const speaksFor = new Map<string, string>();
  const findSpeaker = (group: string, tried: Set<string>): boolean =>
    (people.get(group) ?? []).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const other = speaksFor.get(person);
      if (other !== undefined && !findSpeaker(other, tried)) return false;
      speaksFor.set(person, group);
      return true;
    });
  return [...people.keys()].filter((group) => findSpeaker(group, new Set())).length;
}
