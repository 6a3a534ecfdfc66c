// A labelled corpus: records with dates, and drafts of which it is known which earlier record they answer to.
import type { PrecedentDocument } from '#text/precedent-document.ts';

export type Query = {
  id: string;
  title: string;
  context: string;
  /** Only records of this instant or earlier are candidates: the draft's own date, or a stated predecessor's that is later. */
  date: string;
  gold: ReadonlySet<string>;
};

export type Corpus = {
  name: string;
  relation: string;
  /** One pool of candidates (a corpus of RFCs, one repository's decision records). */
  pools: { documents: PrecedentDocument[]; queries: Query[] }[];
};

/** The latest of the draft's date and those of its stated predecessors: a few headers name a document of a later date. */
export function latestDate(draft: PrecedentDocument, gold: Iterable<PrecedentDocument | undefined>): string {
  return [...gold].reduce(
    (latest, document) => ((document?.date ?? '') > latest ? (document?.date ?? '') : latest),
    draft.date ?? '',
  );
}
