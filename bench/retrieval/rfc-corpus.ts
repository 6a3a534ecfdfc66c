// Public RFC series: title and abstract of a document must find the documents that its header says it replaces or requires.
import type { PrecedentDocument } from '#text/precedent-document.ts';
import { sectionsOf } from './adr-corpus.ts';
import { type Corpus, latestDate, type Query } from './corpus.ts';
import { withoutReferences, withoutTitles } from './mask.ts';
import { readArchive, readJsonLines } from './shared-data.ts';

type Row = {
  id: string;
  title: string | null;
  status: string | null;
  created: string | null;
  path: string;
  first_commit: string;
};
type Pair = { newer: string; older: string; relation: string };
type Section = { heading: string; body: string };
type Series = 'python-peps' | 'ethereum-eips' | 'ethereum-ercs' | 'bitcoin-bips' | 'buildpacks-rfcs' | 'scs-standards';

const LEADS = [/^abstract$/i, /^(?:simple )?summary$/i, /^(?:introduction|overview|motivation|rationale)$/i, /./, /^/];
const HEADER = /^(?:---\n[\s\S]*?\n---\n|<pre>[\s\S]*?<\/pre>|```[\s\S]*?```|(?:[A-Z][\w-]*:.*\n(?:[ \t].*\n)*)+)/;

export function readRfcCorpus(series: Series, relation: string, name: string): Corpus {
  const files = readArchive(`rfc/${series}/files.tar.gz`);
  const rows = readJsonLines<Row>(`rfc/${series}/index.jsonl.gz`).filter((row) => row.status !== 'Moved');
  const pairs = readJsonLines<Pair>(`rfc/${series}/pairs.jsonl`).filter((pair) => pair.relation === relation);
  const documents = rows.map((row) => readDocument(row, files.get(row.path) ?? ''));
  return { name, relation, pools: [{ documents, queries: queriesOf(documents, pairs) }] };
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
    const titles = [...gold].map((id) => byId.get(id)?.fields.title ?? '');
    const { title, context = '' } = document.fields;
    return [
      { id: document.id, title: withoutTitles(title, titles), context: withoutTitles(context, titles), date, gold },
    ];
  });
}

function readDocument(row: Row, file: string): PrecedentDocument {
  const header = HEADER.exec(file.replaceAll('\r\n', '\n'))?.[0] ?? '';
  const description = /^description:\s*(.+)$/m.exec(header)?.[1] ?? '';
  const sections = sectionsOf(
    withoutReferences(file.replaceAll('\r\n', '\n').slice(header.length)).replace(/^(={2,6})\s*(.+?)\s*\1$/gm, '## $2'),
  );
  const abstract = leadOf(sections);
  const rest = sections.filter((section) => section !== abstract && !/copyright|references/i.test(section.heading));
  return {
    id: row.id,
    date: dateOf(row),
    fields: {
      title: withoutReferences(row.title ?? ''),
      context: description || (abstract?.body ?? ''),
      rest: [
        description ? (abstract?.body ?? '') : '',
        ...rest.map((section) => `${section.heading}\n${section.body}`),
      ].join('\n'),
    },
  };
}

function leadOf(sections: Section[]): Section | undefined {
  const told = sections.filter((section) => section.body.length > 80);
  return LEADS.map((lead) => told.find((section) => lead.test(section.heading.trim()))).find((section) => section);
}

function dateOf(row: Row): string {
  const created = new Date(`${row.created ?? ''} UTC`);
  return Number.isNaN(created.getTime()) ? new Date(row.first_commit).toISOString() : created.toISOString();
}
