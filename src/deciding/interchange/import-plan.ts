/** Decides for each file that was read whether it is a new decision, a changed one, or one that stands as it is. */
import { isDeepStrictEqual } from 'node:util';
import { type Id, isId, newId } from '#kernel/id.ts';
import { type Decision, decisionContent } from '../decisions/decision.ts';
import { withAttached } from '../decisions/kept-dissent.ts';
import type { FileProblem } from './finding.ts';
import { unlinked } from './link-imports.ts';
import { mergeImport } from './merge-import.ts';
import { readRecord } from './read-record.ts';
import type { RecordReading } from './record-reading.ts';

export type Item = { file: string; formerPaths: string[]; reading: RecordReading };
export type Planned = {
  item: Item;
  decision: Decision;
  fate: 'created' | 'updated' | 'unchanged';
  problems: FileProblem[];
};
export type Known = { bySource: Map<string, Decision>; byId: Map<string, Decision>; here: Id<'group'> };
export type Stamp = { now: string; actor: Id<'person'>; group: Id<'group'> };

export const sourceKey = (source: { repository: string; path: string }) => `${source.repository}\n${source.path}`;

/** A decision from a table keeps its row's content as its source. */
export const csvFormat = 'csv';

function readRowAgain(source: NonNullable<Decision['source']>): RecordReading | null {
  const content = decisionContent.safeParse(JSON.parse(source.text));
  return content.success
    ? { kind: 'adr', content: content.data, source, references: [], problems: [], own: null }
    : null;
}

/** What the text said when it was imported: the reader gives the same answer to the same text. */
export function readAgain(decision: Decision): RecordReading | null {
  const { source } = decision;
  if (!source || source.text === '') return null;
  if (source.format === csvFormat) return readRowAgain(source);
  const { path, repository, text, firstCommitAt, lastCommitAt, commit } = source;
  return readRecord({ path, repository, text, commits: { first: firstCommitAt, last: lastCommitAt, hash: commit } });
}

/** The decision that a file is about: by its own id, by its path, or by a path that it had before. */
function findKnown({ file: _file, formerPaths, reading }: Item, known: Known): Decision | null {
  const own = reading.own?.id ? known.byId.get(reading.own.id) : undefined;
  if (own?.group === known.here) return own;
  const { repository, path } = reading.source;
  for (const place of [path, ...formerPaths]) {
    const found = known.bySource.get(sourceKey({ repository, path: place }));
    if (found) return found;
  }
  return null;
}

/** An id from another network's export stays, so that what refers to it still leads there; a taken one does not. */
function idFor(reading: RecordReading, known: Known): Id<'decision'> {
  const own = reading.own?.id;
  return own && isId('decision', own) && !known.byId.has(own) ? own : newId('decision');
}

/** Files that Throughline wrote name others by id; in those of other tools they are looked for once all are known. */
const statedBy = (reading: RecordReading) => (reading.own ? reading.content.relations : unlinked(reading));

const create = (item: Item, known: Known, { now, actor, group }: Stamp): Decision => ({
  ...item.reading.content,
  relations: statedBy(item.reading),
  id: idFor(item.reading, known),
  group,
  number: 1,
  revision: 1,
  endedOn: item.reading.own?.endedOn ?? null,
  recordedAt: item.reading.source.firstCommitAt ?? now,
  recordedBy: actor,
  changedAt: now,
  retracted: null,
  source: item.reading.source,
  zone: null,
});

const parts: Record<string, string> = { decidedOn: 'date', decidedBy: 'people who decided', more: 'further sections' };

const bothChanged = (file: string, keys: string[]): FileProblem => ({
  file,
  line: 1,
  problem: `Both the file and the decision here have changed in: ${keys.map((key) => parts[key] ?? key).join(', ')}. What was written here stays; the file's text is kept in the source.`,
});

/** A file that Throughline wrote is believed where nobody has changed the decision since it was written. */
function updateOwn(current: Decision, item: Item): Pick<Planned, 'decision' | 'problems'> {
  const { own } = item.reading;
  const content = { ...item.reading.content, dissent: withAttached(current.dissent, item.reading.content.dissent) };
  const differs = (Object.keys(content) as (keyof typeof content)[]).filter(
    (key) => !isDeepStrictEqual(content[key], current[key]),
  );
  if (differs.length === 0) return { decision: current, problems: [] };
  if (own?.revision !== current.revision) return { decision: current, problems: [bothChanged(item.file, differs)] };
  return { decision: { ...current, ...content, endedOn: own.endedOn ?? current.endedOn }, problems: [] };
}

/** The relations that the earlier text stated go; they are found again in the new text, or are gone from it. */
function withoutStated(current: Decision, before: RecordReading | null): Decision['relations'] {
  const told = before?.own ? before.content.relations : [];
  if (told.length > 0) return current.relations.filter((one) => !told.some((other) => isDeepStrictEqual(one, other)));
  const stated = new Set(before?.references.map(({ kind, text }) => `${kind} ${text}`));
  return current.relations.filter(({ kind, text }) => text === '' || !stated.has(`${kind} ${text}`));
}

function updateForeign(current: Decision, item: Item): Pick<Planned, 'decision' | 'problems'> {
  const { reading, file } = item;
  if (current.source?.text === reading.source.text) {
    const moved = current.source.path !== reading.source.path;
    return { decision: moved ? { ...current, source: reading.source } : current, problems: [] };
  }
  const before = readAgain(current);
  const { changes, kept } = mergeImport(current, before?.content ?? current, reading.content);
  const decision = {
    ...current,
    ...changes,
    ...(changes.dissent && { dissent: withAttached(current.dissent, changes.dissent) }),
    relations: [...statedBy(reading), ...withoutStated(current, before)].slice(0, 200),
    source: reading.source,
  };
  return { decision, problems: kept.length > 0 ? [bothChanged(file, kept)] : [] };
}

/** What becomes of one file. */
export function plan(item: Item, known: Known, stamp: Stamp): Planned {
  const current = findKnown(item, known);
  if (!current) return { item, decision: create(item, known, stamp), fate: 'created', problems: [] };
  const isOwn = item.reading.own !== null && item.reading.own.id === current.id;
  const { decision, problems } = isOwn ? updateOwn(current, item) : updateForeign(current, item);
  return { item, decision, fate: decision === current ? 'unchanged' : 'updated', problems };
}
