/** Takes over the decision records of a repository: again and again, and never twice. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { foundGroup } from '#common-ground/groups/create-group.ts';
import { groupContent, groupReference, slug, slugOf } from '#common-ground/groups/group.ts';
import { findGroupName, slugIsTaken } from '#common-ground/groups/groups.store.ts';
import { type Id, isId } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { instant, line } from '#kernel/words.ts';
import type { Decision } from '../decisions/decision.ts';
import { findDecisions } from '../decisions/decisions.store.ts';
import type { FileProblem } from './finding.ts';
import { type Item, type Known, type Planned, plan, readAgain, sourceKey } from './import-plan.ts';
import { findImported, findImportedFrom } from './imported.store.ts';
import { linkImports } from './link-imports.ts';
import { plainPath, readRecord } from './read-record.ts';
import { settleKinds } from './settle-kinds.ts';
import { type Written, writeImports } from './write-imports.ts';

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
type Input = z.output<typeof input>;

const problem = z.object({ file: z.string(), line: z.int(), problem: z.string() });
const output = z.object({
  files: z.int().describe('Files that were looked at'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int().describe('Templates, indexes and other pages'),
  links: z.int().describe('References that lead to another decision; counted on the last call'),
  problems: z.array(problem),
});

/** A group that is to be founded may be named in any words: its short name is made of them. */
const shortName = (group: string) => (slug.safeParse(group).success ? group : slugOf(group));

async function isToBeFounded({ db, network }: PersonContext, { group, createGroup }: Input): Promise<boolean> {
  return createGroup && !isId('group', group) && !(await slugIsTaken(db, network, shortName(group)));
}

const reference = ({ group, createGroup }: Input) => (createGroup && !isId('group', group) ? shortName(group) : group);

/** Members of the group; where it is to be founded, anybody, as with any group. */
const importers: Permission<PersonContext, Input> = {
  who: 'members of the group',
  group: async ({ db, network }, given) => (await findGroupName(db, network, reference(given))).id,
  async check(context, given) {
    requirePerson(context.actor);
    if (await isToBeFounded(context as PersonContext, given)) return;
    requireMember(context.actor, (await findGroupName(context.db, context.network, reference(given))).id);
  },
};

async function meantGroup(context: PersonContext, given: Input): Promise<Id<'group'>> {
  if (!(await isToBeFounded(context, given)))
    return (await findGroupName(context.db, context.network, reference(given))).id;
  const content = groupContent.parse({ name: given.group });
  return (await foundGroup(context, { ...content, slug: shortName(given.group) })).id;
}

function readFile(given: Input['files'][number], repository: string): Item {
  const commits = { first: given.firstCommitAt, last: given.lastCommitAt, hash: given.commit };
  const { path, text, base64 } = given;
  if (text === undefined && base64 === undefined) throw new Problem('invalid', `The file ${path} came without text.`);
  const content = text === undefined ? { bytes: new Uint8Array(Buffer.from(base64 ?? '', 'base64')) } : { text };
  const reading = readRecord({ path, repository, commits, ...content });
  return { file: plainPath(path), formerPaths: given.formerPaths.map(plainPath), reading };
}

/** Reads all files; of two with one path the later counts. */
function readFiles({ files, repository }: Input): Item[] {
  const items = new Map(files.map((given) => readFile(given, repository)).map((item) => [item.file, item]));
  const list = [...items.values()];
  const settled = settleKinds(list.map(({ reading }) => reading));
  return list.map((item, at) => ({ ...item, reading: settled[at] ?? item.reading }));
}

async function findKnown({ db, network }: PersonContext, group: Id<'group'>, items: Item[]): Promise<Known> {
  const sources = items.flatMap(({ reading: { source }, formerPaths }) =>
    [source.path, ...formerPaths].map((path) => ({ repository: source.repository, path })),
  );
  const imported = await findImportedFrom(db, network, group, sources);
  const ids = items.flatMap(({ reading }) =>
    reading.own?.id && isId('decision', reading.own.id) ? [reading.own.id] : [],
  );
  const named = await findDecisions(db, network, ids);
  const bySource = new Map(
    imported.flatMap((decision) => (decision.source ? [[sourceKey(decision.source), decision] as const] : [])),
  );
  return { bySource, byId: new Map(named.map((decision) => [decision.id, decision])), here: group };
}

/** Files that Throughline wrote refer by id; an id that was taken has a new one here. */
function remapped(planned: Planned[]): Planned[] {
  const ids = new Map(
    planned.flatMap(({ item, decision }) =>
      item.reading.own?.id ? [[item.reading.own.id, decision.id] as const] : [],
    ),
  );
  return planned.map((one) => {
    if (one.item.reading.own === null || one.fate === 'unchanged') return one;
    const relations = one.decision.relations.map((relation) => ({
      ...relation,
      id: relation.id && (ids.get(relation.id) ?? relation.id),
    }));
    return { ...one, decision: { ...one.decision, relations } };
  });
}

type Result = Written & { links: number; problems: FileProblem[] };

/** On the last call, everything that came from the repository is read again and tied together. */
async function link(
  { db, network }: PersonContext,
  group: Id<'group'>,
  repository: string,
  planned: Planned[],
): Promise<Result> {
  const here = new Set<string>(planned.map(({ decision }) => decision.id));
  const earlier = (await findImported(db, network, group, repository)).filter(({ id }) => !here.has(id));
  const others = earlier.flatMap((decision) => {
    const reading = readAgain(decision);
    return reading ? [{ file: decision.source?.path ?? '', reading, decision, fresh: false }] : [];
  });
  const sent = planned.map(({ item, decision, fate }) => ({
    file: item.file,
    reading: item.reading,
    decision,
    fresh: fate !== 'unchanged',
  }));
  const all = [...sent, ...others];
  const { decisions, links, problems } = linkImports(all, repository);
  const changed = (before: Decision) => {
    const after = decisions.get(before.id);
    return after && !isDeepStrictEqual(after, before) ? after : null;
  };
  return {
    planned: planned.map((one) => {
      const after = changed(one.decision);
      return after ? { ...one, decision: after, fate: one.fate === 'unchanged' ? 'updated' : one.fate } : one;
    }),
    others: others.flatMap(({ decision }) => changed(decision) ?? []),
    links,
    problems,
  };
}

const said = ({ file: path, reading }: Item): FileProblem[] =>
  reading.kind === 'template' || reading.kind === 'index' || (reading.kind === 'other' && reading.content.choice !== '')
    ? []
    : reading.problems.map((one) => ({ file: path, ...one }));

export const importAdrs = operation({
  summary: 'Take over decision records of a repository into the log of your group',
  effect: 'write',
  http: { method: 'POST', path: '/imports/adrs' },
  may: importers,
  input,
  output,
  async run(context, given) {
    const group = await meantGroup(context, given);
    const items = readFiles(given);
    const records = items.filter(({ reading }) => reading.kind === 'adr');
    const known = await findKnown(context, group, records);
    const stamp = { now: context.now, actor: context.actor.id, group };
    const planned = remapped(records.map((item) => plan(item, known, stamp)));
    const nothing: Result = { planned, others: [], links: 0, problems: [] };
    const result = given.final ? await link(context, group, given.repository, planned) : nothing;
    await writeImports(context, group, result);
    const count = (fate: Planned['fate']) => result.planned.filter((one) => one.fate === fate).length;
    return {
      files: items.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      skipped: items.length - records.length,
      links: result.links,
      problems: [...items.flatMap(said), ...planned.flatMap(({ problems }) => problems), ...result.problems],
    };
  },
});
