/** Ties imported decisions together once all files of a repository are known: relations, successions, and what led nowhere. */
import { type Id, isId } from '#kernel/id.ts';
import type { Decision, Relation } from '../decisions/decision.ts';
import type { FileProblem } from './finding.ts';
import type { RecordReading } from './record-reading.ts';
import { type ResolvedRelation, resolveReferences, type Succession } from './resolve-references.ts';

/** `fresh` where the decision was created or changed by this import. */
export type Linkable = { file: string; reading: RecordReading; decision: Decision; fresh: boolean };
export type Linked = { decisions: Map<string, Decision>; links: number; problems: FileProblem[] };

type Tie = { relation: Relation; target: string | null; stated: boolean };

/** What a file states of others, before anybody has looked for them. */
export const unlinked = ({ references }: RecordReading): Relation[] =>
  references.slice(0, 200).map(({ kind, text, partial }) => ({ kind, id: null, text, partial }));

const same = (one: Relation, other: Relation) =>
  one.kind === other.kind && (one.id === null || other.id === null ? one.text === other.text : one.id === other.id);

const isWaiting = (old: Relation, { relation, stated }: Tie) =>
  stated && relation.id !== null && old.id === null && old.kind === relation.kind && old.text === relation.text;

/** Relations that people added here stay; those of the files are stated anew. */
function restated(decision: Decision, ties: Tie[]): Relation[] {
  const stated = ties.map(({ relation }) => relation);
  return [...stated, ...decision.relations.filter((old) => !stated.some((relation) => same(old, relation)))];
}

/** In a decision that stands as it is, references find what they waited for, and new decisions point back: no more. */
function completed(decision: Decision, ties: Tie[], live: Set<string>): Relation[] {
  const found = decision.relations.map((old) => ties.find((tie) => isWaiting(old, tie))?.relation ?? old);
  const pointing = ties.filter(
    ({ stated, target, relation }) =>
      !stated && target !== null && live.has(target) && !found.some((old) => same(old, relation)),
  );
  return [...found, ...pointing.map(({ relation }) => relation)];
}

function withSuccession(decision: Decision, reading: RecordReading, succession: Succession | undefined): Decision {
  if (!succession) return decision;
  const { status, endedOn } = succession;
  const untouched = decision.status === reading.content.status || decision.status === status;
  return untouched ? { ...decision, status, endedOn: decision.endedOn ?? endedOn } : decision;
}

function tiesOf(relations: ResolvedRelation[], ids: Map<string, Id<'decision'>>): Tie[] {
  return relations.map(({ kind, target, text, partial, stated }) => ({
    relation: { kind, id: target === null ? null : (ids.get(target) ?? null), text, partial },
    target,
    stated,
  }));
}

const resolve = (items: Linkable[], repository: string) =>
  resolveReferences(
    items.map(({ file, reading }) => ({
      path: file,
      title: reading.content.title,
      number: reading.source.number,
      status: reading.content.status,
      decidedOn: reading.content.decidedOn,
      references: reading.references,
      repository,
    })),
  );

/** The ids by which files that Throughline wrote name other decisions; one that was taken here has another one now. */
export function ownTargets(items: Linkable[]): Id<'decision'>[] {
  const ids = new Map(items.map(({ reading, decision }) => [reading.own?.id ?? '', decision.id]));
  return items
    .filter(({ reading }) => reading.own !== null)
    .flatMap(({ reading }) => reading.references.map(({ target: { id } }) => (id && ids.get(id)) || id))
    .filter((id) => id !== null && isId('decision', id));
}

/** Resolves what the files of one repository say of one another; files that Throughline wrote name their relations by id. */
export function linkImports(items: Linkable[], repository: string): Linked {
  const foreign = items.filter(({ reading }) => reading.own === null);
  const ids = new Map(foreign.map(({ file, decision }) => [file, decision.id]));
  const { relations, successions, unresolved } = resolve(foreign, repository);
  const tied = foreign.map((item) => ({ ...item, ties: tiesOf(relations.get(item.file) ?? [], ids) }));
  const isLive = ({ fresh, decision, ties }: (typeof tied)[number]) =>
    fresh || decision.relations.some((old) => ties.some((tie) => isWaiting(old, tie)));
  const live = new Set(tied.filter(isLive).map(({ file }) => file));
  const decisions = new Map<string, Decision>();
  for (const { file, reading, decision, fresh, ties } of tied) {
    const found = fresh ? restated(decision, ties) : completed(decision, ties, live);
    const related = { ...decision, relations: found.slice(0, 200) };
    const concerned =
      live.has(file) ||
      ties.some(({ relation, target }) => relation.kind === 'superseded-by' && target !== null && live.has(target));
    decisions.set(decision.id, concerned ? withSuccession(related, reading, successions.get(file)) : related);
  }
  const links = tied.flatMap(({ ties }) => ties).filter(({ stated, target }) => stated && target !== null).length;
  return { decisions, links, problems: unresolved.map(({ path, line, problem }) => ({ file: path, line, problem })) };
}
