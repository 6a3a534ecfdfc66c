/**
 * Takes over the decision records of a repository: again and again, and never twice. What reads them is loaded when there
 * is something to read: no other command should wait for it.
 */
import { z } from 'zod';
import { foundGroup } from '#common-ground/groups/create-group.ts';
import { groupContent, groupReference, slug } from '#common-ground/groups/group.ts';
import { findGroupName, slugIsTaken } from '#common-ground/groups/groups.store.ts';
import { slugOf } from '#common-ground/groups/slug.ts';
import { type Id, isId } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { instant, line } from '#kernel/words.ts';

const file = z.object({
  path: z.string().min(1).max(2000).describe('Its path in the repository'),
  text: z.string().max(10_500_000).optional().describe('Its text'),
  base64: z.string().max(14_000_000).optional().describe('Or its bytes'),
  commit: line(100).nullable().default(null).describe('The commit that changed it last'),
  firstCommitAt: instant.nullable().default(null).describe('When it first appeared'),
  lastCommitAt: instant.nullable().default(null).describe('When it was changed last'),
  formerPaths: z.array(z.string().max(2000)).max(50).default([]).describe('Paths that it had before'),
});

const input = z.object({
  group: groupReference.describe('The group whose log takes them in'),
  createGroup: z.boolean().default(false).describe('Found the group if there is none of this name'),
  repository: line(500).min(1, 'Name the repository.').describe('Where they come from, such as owner/name'),
  files: z.array(file).max(200, 'Send at most 200 files at a time.').describe('The files'),
  final: z.boolean().default(true).describe('False if more files of this repository follow'),
});
export type ImportAdrsInput = z.output<typeof input>;

const problem = z.object({ file: z.string(), line: z.int(), problem: z.string() });
const output = z.object({
  files: z.int().describe('Files that were looked at'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int().describe('Templates, indexes and other pages, and files that could not be read'),
  links: z.int().describe('References that lead to another decision; counted on the last call'),
  problems: z.array(problem),
});
export type ImportAdrsReport = z.output<typeof output>;

/** A group that is to be founded may be named in any words: its short name is made of them. */
const shortName = (group: string) => (slug.safeParse(group).success ? group : slugOf(group));

async function isToBeFounded(
  { db, network }: PersonContext,
  { group, createGroup }: ImportAdrsInput,
): Promise<boolean> {
  return createGroup && !isId('group', group) && !(await slugIsTaken(db, network, shortName(group)));
}

const reference = ({ group, createGroup }: ImportAdrsInput) =>
  createGroup && !isId('group', group) ? shortName(group) : group;

/** Members of the group; where it is to be founded, anybody, as with any group. */
const importers: Permission<PersonContext, ImportAdrsInput> = {
  who: 'members of the group',
  group: async ({ db, network }, given) => (await findGroupName(db, network, reference(given))).id,
  async check(context, given) {
    requirePerson(context.actor);
    if (await isToBeFounded(context as PersonContext, given)) return;
    requireMember(context.actor, (await findGroupName(context.db, context.network, reference(given))).id);
  },
};

async function meantGroup(context: PersonContext, given: ImportAdrsInput): Promise<Id<'group'>> {
  if (!(await isToBeFounded(context, given)))
    return (await findGroupName(context.db, context.network, reference(given))).id;
  const content = groupContent.parse({ name: given.group });
  return (await foundGroup(context, { ...content, slug: shortName(given.group) })).id;
}

export const importAdrs = operation({
  summary: 'Take over decision records of a repository into the log of your group',
  effect: 'write',
  http: { method: 'POST', path: '/imports/adrs' },
  may: importers,
  input,
  output,
  async run(context, given) {
    const group = await meantGroup(context, given);
    const { takeOverRecords } = await import('./take-over-records.ts');
    return takeOverRecords(context, group, given);
  },
});
