// A labelled corpus: records with dates, and drafts of which it is known which earlier record they answer to.
import type { PrecedentDocument } from '#text/precedent-index.ts';

export type Query = {
  id: string;
  title: string;
  context: string;
  /** Only records of this instant or earlier are candidates. */
  date: string;
  gold: ReadonlySet<string>;
};

export type Corpus = {
  name: string;
  relation: string;
  /** One pool of candidates (a corpus of RFCs, one repository's decision records). */
  pools: { documents: PrecedentDocument[]; queries: Query[] }[];
};
