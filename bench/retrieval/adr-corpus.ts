// Decision records of real repositories: the newer record's title and context must find the record that it superseded.
import type { PrecedentDocument } from '#text/precedent-document.ts';
import { type Corpus, latestDate, type Query } from './corpus.ts';
import { withoutTellingLines } from './mask.ts';
import { readArchive, readJsonLines } from './shared-data.ts';

type Row = { id: string; repo: string; path: string; kind: string; title: string | null; first_commit: string };
type Pair = { newer: string; older: string; relation: string; cross_repo: boolean };
type Folder = 'adr' | 'adr-agent-era';

const HEADING = /^(?:#{1,6}\s+(.+?)\s*#*|([^\n]+)\n(?:={3,}|-{3,}|~{3,}|\^{3,}))\s*$/gm;
const CONTEXT = /context|problem|background|motivation|issue|summary|introduction|abstract/i;
const CHOICE = /decision(?! drivers)|outcome|approach|solution|resolution/i;
const WHY = /rationale|consequence|drivers|justification|reason/i;

export function readAdrCorpus(folder: Folder, relations: string[], name: string): Corpus {
  const files = readArchive(`${folder}/files.tar.gz`);
  const rows = readJsonLines<Row>(`${folder}/index.jsonl.gz`).filter(
    (row) => row.kind === 'adr' && files.has(`${row.repo}/${row.path}`),
  );
  const pairs = readJsonLines<Pair>(`${folder}/pairs.jsonl`).filter((pair) => relations.includes(pair.relation));
  const pools = [...new Set(rows.map((row) => row.repo))].map((repo) => {
    const repoRows = rows.filter((row) => row.repo === repo);
    const documents = repoRows.map((row) => readRecord(row, files.get(`${row.repo}/${row.path}`) ?? ''));
    return { documents, queries: queriesOf(documents, pairs) };
  });
  return { name, relation: relations.join('+'), pools: pools.filter((pool) => pool.queries.length > 0) };
}

function queriesOf(documents: PrecedentDocument[], pairs: Pair[]): Query[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return documents.flatMap((document) => {
    const older = pairs.filter((pair) => pair.newer === document.id).map((pair) => pair.older);
    const gold = new Set(older.filter((id) => id !== document.id && byId.has(id)));
    if (gold.size === 0) return [];
    const date = latestDate(
      document,
      [...gold].map((id) => byId.get(id)),
    );
    return [{ id: document.id, title: document.fields.title, context: document.fields.context ?? '', date, gold }];
  });
}

function readRecord(row: Row, file: string): PrecedentDocument {
  const text = withoutTellingLines(file.replace(/^---\n[\s\S]*?\n---\n/, '').slice(0, 60_000));
  const fields = { title: plainTitle(row.title ?? row.path), context: '', choice: '', why: '', rest: '' };
  for (const section of sectionsOf(text)) fields[fieldFor(section.heading)] += `${section.body}\n`;
  if (fields.context.trim() === '') fields.context = (fields.rest || fields.choice).slice(0, 1500);
  return { id: row.id, date: new Date(row.first_commit).toISOString(), fields };
}

function plainTitle(title: string): string {
  return title.replace(/^\s*\[?(?:adr|rfc|decision)?[\s#:._-]*\d*\]?\s*[-.:–—)]*\s*/i, '') || title;
}

export function sectionsOf(text: string): { heading: string; body: string }[] {
  const headings = [...text.matchAll(HEADING)];
  const starts = [{ heading: '', from: 0, to: 0 }, ...headings.map(placeOf)];
  return starts.map(({ heading, to }, i) => ({
    heading,
    body: text.slice(to, starts[i + 1]?.from ?? text.length).trim(),
  }));
}

function placeOf(match: RegExpMatchArray): { heading: string; from: number; to: number } {
  const from = match.index ?? 0;
  return { heading: match[1] ?? match[2] ?? '', from, to: from + match[0].length };
}

function fieldFor(heading: string): 'context' | 'choice' | 'why' | 'rest' {
  if (CONTEXT.test(heading)) return 'context';
  if (WHY.test(heading)) return 'why';
  return CHOICE.test(heading) ? 'choice' : 'rest';
}
