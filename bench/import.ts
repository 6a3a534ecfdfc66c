/**
 * Imports all real decision records of the shared data, each repository as a group of its own, into an embedded database with
 * durable settings; prints the time, how far the reading agrees with the corpora's labels, and what a round trip loses.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { importAdrs } from '#deciding/interchange/import-adrs.ts';
import { readRecord } from '#deciding/interchange/read-record.ts';
import type { RecordReading } from '#deciding/interchange/record-reading.ts';
import type { ReferenceKind } from '#deciding/interchange/reference-words.ts';
import { resolveReferences } from '#deciding/interchange/resolve-references.ts';
import { settleKinds } from '#deciding/interchange/settle-kinds.ts';
import { madrText } from '#deciding/interchange/write-madr.ts';
import { systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import { type Corpus, type Row, readCorpus } from './import-corpus.ts';
import { say } from './timing.ts';

type Read = { row: Row; reading: RecordReading };

const instant = (written: string | null) => (written ? new Date(written).toISOString() : null);

const read = ({ files }: Corpus): Read[] => {
  const readings = files.map(({ row, bytes }) => {
    const commits = { first: row.first_commit, last: row.last_commit };
    return readRecord({ path: row.path, bytes, repository: row.repo, commits });
  });
  return settleKinds(readings).map((reading, at) => ({ row: files[at]!.row, reading }));
};

const share = (part: number, whole: number) =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

/** Labels that our statuses have a word for. */
const statusOf = (label: string | null) => (label === null ? 'unstated' : label === 'draft' ? 'proposed' : label);

function agreement(name: string, all: Read[]): void {
  const sorted = all.filter(({ row }) => ['adr', 'template', 'index'].includes(row.kind));
  const records = all.filter(({ row }) => row.kind === 'adr');
  const labelled = records.filter(({ row }) => row.status_norm !== 'other');
  const dated = records.filter(({ row }) => row.date_iso !== null);
  const count = (list: Read[], agrees: (one: Read) => boolean) => share(list.filter(agrees).length, list.length);
  say(
    `${name}: kind (record, template, index)`,
    count(sorted, ({ row, reading }) => row.kind === reading.kind),
  );
  say(
    `${name}: status`,
    count(labelled, ({ row, reading }) => statusOf(row.status_norm) === reading.content.status),
  );
  say(
    `${name}: date`,
    count(dated, ({ row, reading }) => row.date_iso === reading.content.decidedOn),
  );
}

const labelOf: Partial<Record<ReferenceKind, string>> = {
  supersedes: 'supersedes',
  amends: 'amends',
  requires: 'depends_on',
  'relates-to': 'relates_to',
};

function relations(name: string, { pairs }: Corpus, all: Read[]): void {
  const found = new Set<string>();
  const records = all.filter(({ reading }) => reading.kind === 'adr');
  for (const repository of new Set(records.map(({ row }) => row.repo))) {
    const own = records.filter(({ row }) => row.repo === repository);
    const { relations: resolved } = resolveReferences(
      own.map(({ reading: { content, source, references } }) => ({
        ...{ path: source.path, title: content.title, number: source.number, repository },
        ...{ status: content.status, decidedOn: content.decidedOn, references },
      })),
    );
    for (const [from, list] of resolved)
      for (const { kind, target } of list)
        if (target && labelOf[kind]) found.add(`${repository}:${from} ${labelOf[kind]} ${repository}:${target}`);
  }
  const here = new Set(all.map(({ row }) => row.id));
  const stated = pairs.filter(({ newer, older }) => here.has(newer) && here.has(older));
  const known = new Set(stated.map(({ newer, relation, older }) => `${newer} ${relation} ${older}`));
  for (const relation of ['supersedes', 'amends', 'depends_on']) {
    const of = (keys: Set<string>) =>
      [...keys].filter((key) => key.split(' ')[1] === relation || key.includes(` ${relation} `));
    const both = of(known).filter((key) => found.has(key)).length;
    say(
      `${name}: ${relation}`,
      `recall ${share(both, of(known).length)}`,
      `precision ${share(both, of(found).length)}`,
    );
  }
}

function roundTrip(name: string, all: Read[]): void {
  const lost = all.filter(({ reading }) => {
    if (reading.content.choice === '') return false;
    const stated = reading.references.map(({ kind, text, partial }) => ({ kind, id: null, text, partial }));
    const content = { ...reading.content, relations: stated };
    const again = readRecord({
      path: 'again.md',
      text: madrText({ content, source: reading.source }),
      repository: 'again',
    });
    const { text: _text, ...origin } = again.source;
    const { text: _found, ...before } = reading.source;
    return !isDeepStrictEqual(again.content, content) || !isDeepStrictEqual(origin, before);
  });
  say(`${name}: lost on import, export, import`, share(lost.length, all.length));
  for (const { row } of lost.slice(0, 5)) say(`  ${row.id}`);
}

async function found(ground: Ground): Promise<Id<'person'>> {
  const at = systemClock();
  const network = newId('network');
  const id = newId('person');
  await ground.database.transaction(async (db) => {
    await putNetwork(db, { id: network, name: 'Bench', about: '', audience: 'tech', createdAt: at });
    await putPerson(db, network, { id, name: 'Bench', steward: false, joinedAt: at, erasedAt: null });
  });
  return id;
}

const slugOf = (repository: string) =>
  repository
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 38)
    .replace(/-+$/, '');

type Memberships = Map<Id<'group'>, 'facilitator'>;

async function importAll(
  ground: Ground,
  person: Id<'person'>,
  memberships: Memberships,
  corpora: Corpus[],
): Promise<void> {
  const actor = {
    kind: 'person',
    id: person,
    name: 'Bench',
    steward: false,
    memberships,
    scope: 'write',
    via: 'terminal',
  } as const;
  const network = (await ground.network())!;
  const files = corpora.flatMap((corpus) => corpus.files);
  const total = { files: 0, created: 0, updated: 0, unchanged: 0, links: 0, problems: 0 };
  const began = performance.now();
  for (const repository of new Set(files.map(({ row }) => row.repo))) {
    const own = files.filter(({ row }) => row.repo === repository);
    for (let at = 0; at < own.length; at += 150) {
      const sent = own.slice(at, at + 150).map(({ row, bytes }) => ({
        ...{ path: row.path, base64: Buffer.from(bytes).toString('base64') },
        ...{ firstCommitAt: instant(row.first_commit), lastCommitAt: instant(row.last_commit) },
      }));
      const given = {
        group: slugOf(repository),
        createGroup: true,
        repository,
        files: sent,
        final: at + 150 >= own.length,
      };
      const answer = await perform(ground, importAdrs as unknown as Operation, actor, importAdrs.input.parse(given));
      const report = importAdrs.output.parse(answer);
      for (const key of ['files', 'created', 'updated', 'unchanged', 'links'] as const) total[key] += report[key];
      total.problems += report.problems.length;
      memberships.set((await findGroupName(ground.database.db, network, given.group)).id, 'facilitator');
    }
  }
  const seconds = (performance.now() - began) / 1000;
  say(
    'import',
    `${seconds.toFixed(1)} s`,
    `${((1500 * seconds) / Math.max(1, total.files)).toFixed(1)} s for 1,500 (bar: < 20 s)`,
    JSON.stringify(total),
  );
}

const corpora = ['adr', 'adr-agent-era'].flatMap((name) => readCorpus(name) ?? []);
if (corpora.length === 0) say('The shared data is absent: set THROUGHLINE_SHARED_DATA to its folder.');
for (const corpus of corpora) {
  const began = performance.now();
  const all = read(corpus);
  say(`${corpus.name}: read ${all.length} files`, `${((performance.now() - began) / 1000).toFixed(1)} s`);
  agreement(corpus.name, all);
  relations(corpus.name, corpus, all);
  roundTrip(corpus.name, all);
}
if (corpora.length > 0) {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-import-'));
  const ground = await openHouse({ folder, databaseUrl: undefined, server: undefined, token: undefined, json: false });
  try {
    const person = await found(ground);
    const memberships: Memberships = new Map();
    await importAll(ground, person, memberships, corpora);
    await importAll(ground, person, memberships, corpora);
  } finally {
    await ground.database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
