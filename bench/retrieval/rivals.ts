// What the engine is measured beside: full-text search of PostgreSQL, plain tf-idf and BM25 over the same terms.
import type { PGlite } from '@electric-sql/pglite';
import type { PrecedentDocument } from '#text/precedent-document.ts';
import { countTerms } from '#text/terms.ts';
import type { Query } from './corpus.ts';

/** Ranks all candidates of a pool for a draft's text, best first. */
export type Ranker = (text: string, query: Query) => Promise<string[]> | string[];

export function wholeText({ fields }: PrecedentDocument): string {
  return [fields.title, fields.question, fields.context, fields.choice, fields.why, fields.rest].join('\n');
}

function candidates(documents: readonly PrecedentDocument[], query: Query): PrecedentDocument[] {
  return documents.filter((document) => document.id !== query.id && (document.date ?? '') <= query.date);
}

/** `ts_rank` (normalised by the log of the length) of an OR-query of the draft's lexemes; title weighted A, lead B, rest D. */
export async function postgresFullText(db: PGlite, documents: readonly PrecedentDocument[]): Promise<Ranker> {
  await db.exec('drop table if exists record; create table record (id text primary key, date text, words tsvector)');
  for (const { id, date, fields } of documents) {
    const body = [fields.choice, fields.why, fields.rest].join('\n').slice(0, 300_000);
    await db.query(
      `insert into record values ($1, $2, setweight(to_tsvector('english', $3), 'A')
         || setweight(to_tsvector('english', $4), 'B') || to_tsvector('english', $5))`,
      [id, date, fields.title, [fields.question, fields.context].join('\n'), body].map((value) => value ?? ''),
    );
  }
  return async (text, query) => {
    const { rows } = await db.query<{ id: string }>(
      `with draft as (select string_agg(quote_literal(lexeme), ' | ')::tsquery as q from unnest(to_tsvector('english', $1)))
       select id from record, draft where words @@ q and id <> $2 and date <= $3 order by ts_rank(words, q, 1) desc, id`,
      [text, query.id, query.date],
    );
    return rows.map((row) => row.id);
  };
}

export function plainTfIdf(documents: readonly PrecedentDocument[]): Ranker {
  const { counts, idf } = collect(documents);
  const weigh = (terms: Map<string, number>) => {
    const weights = new Map(Array.from(terms, ([term, tf]) => [term, (1 + Math.log(tf)) * (idf(term) + 1)]));
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map(Array.from(weights, ([term, weight]) => [term, weight / norm]));
  };
  const vectors = new Map(Array.from(counts, ([id, terms]) => [id, weigh(terms)]));
  return (text, query) => {
    const draft = weigh(countTerms(text));
    return ranked(candidates(documents, query), ({ id }) =>
      sumOver(draft, (term, w) => w * (vectors.get(id)!.get(term) ?? 0)),
    );
  };
}

export function plainBm25(documents: readonly PrecedentDocument[], k1 = 1.2, b = 0.75): Ranker {
  const { counts, idf } = collect(documents);
  const lengths = new Map(Array.from(counts, ([id, terms]) => [id, sumOver(terms, (_, tf) => tf)]));
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / documents.length;
  return (text, query) => {
    const draft = countTerms(text);
    return ranked(candidates(documents, query), ({ id }) => {
      const longer = k1 * (1 - b + (b * lengths.get(id)!) / average);
      return sumOver(draft, (term) => {
        const tf = counts.get(id)!.get(term) ?? 0;
        return (idf(term) * tf * (k1 + 1)) / (tf + longer);
      });
    });
  };
}

function collect(documents: readonly PrecedentDocument[]) {
  const counts = new Map(documents.map((document) => [document.id, countTerms(wholeText(document))]));
  const frequency = new Map<string, number>();
  for (const terms of counts.values())
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = (term: string) => Math.log((1 + documents.length) / (1 + (frequency.get(term) ?? 0)));
  return { counts, idf };
}

function ranked(documents: PrecedentDocument[], score: (document: PrecedentDocument) => number): string[] {
  const scored = documents.map((document) => ({ id: document.id, score: score(document) }));
  return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
}

function sumOver(terms: Map<string, number>, value: (term: string, count: number) => number): number {
  let sum = 0;
  for (const [term, count] of terms) sum += value(term, count);
  return sum;
}
