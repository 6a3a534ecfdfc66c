// Does a draft find the earlier decision that it answers to? Prints recall, rank and speed beside plain search.
import { PGlite } from '@electric-sql/pglite';
import { createPrecedentIndex } from '#text/precedent-index.ts';
import { readAdrCorpus } from './retrieval/adr-corpus.ts';
import type { Corpus, Query } from './retrieval/corpus.ts';
import { figureOf, type Outcome, outcomeOf } from './retrieval/figures.ts';
import { readRfcCorpus } from './retrieval/rfc-corpus.ts';
import { plainBm25, plainTfIdf, postgresFullText, type Ranker } from './retrieval/rivals.ts';
import { sharedDataIsHere } from './retrieval/shared-data.ts';
import { measureSpeed } from './retrieval/speed.ts';

const KEYS = ['r10', 'r1', 'r5', 'mrr'] as const;

function corpora(): Corpus[] {
  return [
    readRfcCorpus('python-peps', 'replaces', 'PEP, replaces'),
    readRfcCorpus('ethereum-eips', 'requires', 'EIP, requires'),
    readAdrCorpus('adr', ['supersedes'], 'ADR of real teams, supersedes'),
    readAdrCorpus('adr-agent-era', ['supersedes'], 'ADR of the agent era, supersedes'),
    readRfcCorpus('ethereum-ercs', 'requires', 'ERC, requires'),
    readRfcCorpus('bitcoin-bips', 'replaces', 'BIP, replaces'),
    readRfcCorpus('bitcoin-bips', 'requires', 'BIP, requires'),
    readRfcCorpus('buildpacks-rfcs', 'replaces', 'Buildpacks RFC, replaces'),
  ];
}

async function rankersOf(db: PGlite, documents: Corpus['pools'][number]['documents']): Promise<Record<string, Ranker>> {
  const index = createPrecedentIndex();
  index.add(documents);
  index.rebuild();
  const drafts = new Map(documents.map(({ id, fields }) => [id, fields.title]));
  const rank = (draft: { title: string; context?: string }, { id, date }: Query) =>
    index.rank(draft, { before: date, exclude: [id], limit: drafts.size }).map((found) => found.id);
  return {
    'full-text search': await postgresFullText(db, documents),
    'tf-idf': plainTfIdf(documents),
    BM25: plainBm25(documents),
    Throughline: (text, query) => rank(text === query.title ? { title: text } : query, query),
  };
}

async function outcomes(corpus: Corpus, db: PGlite, titleOnly: boolean): Promise<Map<string, Outcome[]>> {
  const found = new Map<string, Outcome[]>();
  for (const { documents, queries } of corpus.pools) {
    for (const [name, rank] of Object.entries(await rankersOf(db, documents))) {
      for (const query of queries) {
        const text = titleOnly ? query.title : `${query.title}\n${query.context}`;
        const outcome = outcomeOf(await rank(text, query), query.gold);
        found.set(name, [...(found.get(name) ?? []), outcome]);
      }
    }
  }
  return found;
}

async function printQuality(): Promise<void> {
  const db = await PGlite.create();
  for (const corpus of corpora()) {
    const queries = corpus.pools.flatMap((pool) => pool.queries);
    const answers = queries.reduce((sum, { gold }) => sum + gold.size, 0);
    console.log(`\n### ${corpus.name} (${queries.length} drafts, ${answers} answers)\n`);
    console.log('| draft | engine | R@10 | R@1 | R@5 | MRR |\n|---|---|---|---|---|---|');
    for (const titleOnly of [false, true]) {
      for (const [name, list] of await outcomes(corpus, db, titleOnly)) {
        const cells = KEYS.map((key) => {
          const { mean, low, high } = figureOf(list, key);
          return `${mean.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
        });
        console.log(`| ${titleOnly ? 'title' : 'title + context'} | ${name} | ${cells.join(' | ')} |`);
      }
    }
  }
  await db.close();
}

function printSpeed(): void {
  console.log('\n### Speed in processor time, made-up records of about 300 words\n');
  console.log(
    '| records | add all | rebuild | add one | search p50 | search p95 | index memory |\n|---|---|---|---|---|---|---|',
  );
  for (const records of [10_000, 100_000]) {
    const { addMs, rebuildMs, addOneMs, p50, p95, heapMb } = measureSpeed(records);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const cells = [
      records,
      seconds(addMs),
      seconds(rebuildMs),
      ...[addOneMs, p50, p95].map((ms) => `${ms.toFixed(1)} ms`),
    ];
    console.log(`| ${cells.join(' | ')} | ${heapMb.toFixed(0)} MB |`);
  }
}

if (sharedDataIsHere()) await printQuality();
else
  console.log('The labelled corpora are not at ../shared/data (or THROUGHLINE_SHARED_DATA): only speed is measured.');
printSpeed();
