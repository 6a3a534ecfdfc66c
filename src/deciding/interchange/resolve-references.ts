/** Finds the records that references mean, across all files of one repository, and what follows for their statuses. */

import { buildIndex, type RecordIndex } from './record-index.ts';
import { inverse, type ReferenceKind } from './reference-words.ts';
import type { Reference } from './references.ts';
import type { Status } from './status-words.ts';

/** What must be known of each record; `id` only where a file says which decision it is. */
export type Referring = {
  path: string;
  title: string;
  number: string;
  status: Status;
  decidedOn: string | null;
  references: Reference[];
  repository: string;
  id?: string | null;
};

export type ResolvedRelation = {
  kind: ReferenceKind;
  target: string | null;
  text: string;
  partial: boolean;
  stated: boolean;
};
export type Succession = { status: Status; endedOn: string | null };
export type Unresolved = { path: string; line: number; problem: string };

export type Resolution = {
  relations: Map<string, ResolvedRelation[]>;
  /** Only for records whose status or end follows from another record. */
  successions: Map<string, Succession>;
  unresolved: Unresolved[];
};

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 117)}…` : text);

type Ledger = { index: RecordIndex; resolution: Resolution; byPath: Map<string, Referring> };

const listFor = (ledger: Ledger, path: string) => {
  const list = ledger.resolution.relations.get(path) ?? [];
  ledger.resolution.relations.set(path, list);
  return list;
};

/** States a relation at one end; a second statement of the same only adds what the first left open. */
function state(ledger: Ledger, path: string, relation: ResolvedRelation): void {
  const list = listFor(ledger, path);
  const same = list.find(
    ({ kind, target, text }) =>
      kind === relation.kind && target === relation.target && (target !== null || text === relation.text),
  );
  if (!same) list.push(relation);
  else {
    same.partial ||= relation.partial;
    if (!same.stated && relation.stated) Object.assign(same, { text: relation.text, stated: true });
  }
}

function resolveOne(ledger: Ledger, from: Referring, reference: Reference): void {
  const { kind, text, partial, line } = reference;
  const found = ledger.index.find(from, reference);
  if (typeof found !== 'string') {
    state(ledger, from.path, { kind, target: null, text, partial, stated: true });
    ledger.resolution.unresolved.push({ path: from.path, line, problem: `“${short(text)}” (${kind}) ${found.why}.` });
    return;
  }
  if (found === from.path) {
    ledger.resolution.unresolved.push({
      path: from.path,
      line,
      problem: `“${short(text)}” (${kind}) is the record itself.`,
    });
    return;
  }
  state(ledger, from.path, { kind, target: found, text, partial, stated: true });
  const back = ledger.byPath.get(from.path);
  state(ledger, found, { kind: inverse[kind], target: from.path, text: back?.title ?? '', partial, stated: false });
}

const standsAsSuccessor = (status: Status) =>
  status === 'accepted' || status === 'superseded' || status === 'deprecated';

/** Records that supersede one another in a ring: nobody can say which stands. */
function isInRing(ledger: Ledger, start: string): boolean {
  const seen = new Set<string>();
  const next = [start];
  while (next.length > 0) {
    const path = next.pop() ?? '';
    for (const { kind, target, partial } of ledger.resolution.relations.get(path) ?? []) {
      if (kind !== 'superseded-by' || partial || target === null) continue;
      if (target === start) return true;
      if (!seen.has(target)) next.push(target);
      seen.add(target);
    }
  }
  return false;
}

const earliest = (dates: (string | null)[]) => dates.filter((date): date is string => date !== null).sort()[0] ?? null;

/** What follows for one record that others supersede. */
function succeed(ledger: Ledger, record: Referring): void {
  const claims = (ledger.resolution.relations.get(record.path) ?? []).filter(
    ({ kind, partial }) => kind === 'superseded-by' && !partial,
  );
  const successors = claims.flatMap(({ target, stated }) => {
    const successor = target === null ? undefined : ledger.byPath.get(target);
    return successor ? [{ successor, stated }] : [];
  });
  if (successors.length === 0) return;
  const say = (problem: string) => ledger.resolution.unresolved.push({ path: record.path, line: 1, problem });
  if (isInRing(ledger, record.path)) {
    say('This record and others say that they supersede one another; its status was left as it is written.');
    return;
  }
  const standing = successors.filter(({ successor }) => standsAsSuccessor(successor.status));
  const endedOn = earliest(standing.map(({ successor }) => successor.decidedOn));
  if (record.status === 'superseded') {
    if (endedOn) ledger.resolution.successions.set(record.path, { status: 'superseded', endedOn });
  } else if (standing.length > 0 && record.status !== 'rejected') {
    ledger.resolution.successions.set(record.path, { status: 'superseded', endedOn });
  } else {
    const [first] = successors;
    say(
      `“${short(first?.successor.title ?? '')}” (${first?.successor.status}) says that it supersedes this record, which stays ${record.status}.`,
    );
  }
}

/**
 * Resolves all references of one repository. A record is superseded where it says so itself, or where an accepted record says
 * that it supersedes the whole of it; a proposed, rejected or unstated successor changes nothing, and neither does a ring.
 */
export function resolveReferences(records: Referring[]): Resolution {
  const resolution: Resolution = { relations: new Map(), successions: new Map(), unresolved: [] };
  const byPath = new Map(records.map((record) => [record.path, record]));
  const ledger: Ledger = { index: buildIndex(records), resolution, byPath };
  for (const record of records) for (const reference of record.references) resolveOne(ledger, record, reference);
  for (const record of records) succeed(ledger, record);
  return resolution;
}
