/** Takes the records of a repository into a group's log, as they stand in its files now. */
import { isDeepStrictEqual } from 'node:util';
import { type Id, isId } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import type { Decision } from '../decisions/decision.ts';
import { findDecisions } from '../decisions/decisions.store.ts';
import { brokenBase64, bytesOfBase64 } from './decode-text.ts';
import type { FileProblem } from './finding.ts';
import type { ImportAdrsInput, ImportAdrsReport } from './import-adrs.ts';
import { type Item, type Known, type Planned, plan, readAgain, sourceKey } from './import-plan.ts';
import { findImported, findImportedFrom } from './imported.store.ts';
import { type Linkable, linkImports, ownTargets } from './link-imports.ts';
import { plainPath, readRecord, unread } from './read-record.ts';
import { settleDissent } from './settle-dissent.ts';
import { settleKinds } from './settle-kinds.ts';
import { settleTwins } from './settle-twins.ts';
import { type Written, writeImports } from './write-imports.ts';

function readFile(given: ImportAdrsInput['files'][number], repository: string): Item {
  const commits = { first: given.firstCommitAt, last: given.lastCommitAt, hash: given.commit };
  const { path, text, base64 } = given;
  if (text === undefined && base64 === undefined) throw new Problem('invalid', `The file ${path} came without text.`);
  const bytes = text === undefined ? bytesOfBase64(base64 ?? '') : undefined;
  const file = { path, repository, commits };
  const reading =
    bytes === null
      ? unread(file, brokenBase64)
      : readRecord({ ...file, ...(bytes ? { bytes } : { text: text ?? '' }) });
  return { file: plainPath(path), formerPaths: given.formerPaths.map(plainPath), reading };
}

/** Reads all files; of two with one path the later counts. */
function readFiles({ files, repository }: ImportAdrsInput): Item[] {
  const items = new Map(files.map((given) => readFile(given, repository)).map((item) => [item.file, item]));
  const list = [...items.values()];
  const settled = settleKinds(list.map(({ reading }) => reading));
  return list.map((item, at) => ({ ...item, reading: settled[at] ?? item.reading }));
}

async function findNamed({ db, network }: PersonContext, items: Item[]): Promise<Known['byId']> {
  const ids = items.flatMap(({ reading }) =>
    reading.own?.id && isId('decision', reading.own.id) ? [reading.own.id] : [],
  );
  const named = await findDecisions(db, network, [...new Set(ids)]);
  return new Map(named.map((decision) => [decision.id, decision]));
}

async function findSources({ db, network }: PersonContext, group: Id<'group'>, items: Item[]) {
  const sources = items.flatMap(({ reading: { source }, formerPaths }) =>
    [source.path, ...formerPaths].map((path) => ({ repository: source.repository, path })),
  );
  const imported = await findImportedFrom(db, network, group, sources);
  return new Map(
    imported.flatMap((decision) => (decision.source ? [[sourceKey(decision.source), decision] as const] : [])),
  );
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

/** How many references of files that Throughline wrote lead to a decision; those of this import are not written yet. */
async function countFound(context: PersonContext, all: Linkable[]): Promise<number> {
  const here = new Set(all.map(({ decision }) => decision.id));
  const targets = ownTargets(all);
  const elsewhere = await findDecisions(
    context.db,
    context.network,
    targets.filter((id) => !here.has(id)),
  );
  const known = new Set([...here, ...elsewhere.map(({ id }) => id)]);
  return targets.filter((id) => known.has(id)).length;
}

type Result = Written & { links: number; problems: FileProblem[] };

/** On the last call, everything that came from the repository is read again and tied together. */
async function link(
  context: PersonContext,
  group: Id<'group'>,
  repository: string,
  planned: Planned[],
): Promise<Result> {
  const { db, network } = context;
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
    links: links + (await countFound(context, all)),
    problems,
  };
}

const said = ({ file: path, reading }: Item): FileProblem[] =>
  reading.kind === 'template' || reading.kind === 'index' || (reading.kind === 'other' && reading.content.choice !== '')
    ? []
    : reading.problems.map((one) => ({ file: path, ...one }));

export async function takeOverRecords(
  context: PersonContext,
  group: Id<'group'>,
  given: ImportAdrsInput,
): Promise<ImportAdrsReport> {
  const read = readFiles(given);
  const byId = await findNamed(context, read);
  const items = settleTwins(read, given.repository, byId);
  const records = items.filter(({ reading }) => reading.kind === 'adr');
  const known: Known = { bySource: await findSources(context, group, records), byId, here: group };
  const stamp = { now: context.now, actor: context.actor.id, group };
  const planned = await settleDissent(context, remapped(records.map((item) => plan(item, known, stamp))));
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
}
