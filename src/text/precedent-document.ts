// An earlier decision as the text engine sees it: named fields of plain text, and how they are read.
import { type Language, languageOf } from '#text/language.ts';
import { countTerms } from '#text/terms.ts';

export type PrecedentFields = {
  title: string;
  question?: string;
  context?: string;
  choice?: string;
  why?: string;
  rest?: string;
  /** Key words, separated by commas: no sentence that somebody said. */
  topics?: string;
};

export type PrecedentDocument = {
  id: string;
  /** ISO date or instant; null when nobody knows. */
  date: string | null;
  fields: PrecedentFields;
};

/** How often a term occurs in the title, in the lead (title, question, context) and in the whole record. */
export type TermCounts = { title: number; lead: number; whole: number };

const LONGEST_FIELD = 200_000;

export function countByView(fields: PrecedentFields): { counts: Map<string, TermCounts>; language: Language } {
  const { title, question = '', context = '', choice = '', why = '', rest = '', topics = '' } = fields;
  const language = languageOf([title, question, context, choice, why, rest, topics].join('\n').slice(0, 5_000));
  const counts = new Map<string, TermCounts>();
  const count = (text: string, inTitle: boolean, inLead: boolean) => {
    for (const [term, times] of countTerms(text.slice(0, LONGEST_FIELD), language)) {
      const views = counts.get(term) ?? { title: 0, lead: 0, whole: 0 };
      if (inTitle) views.title += times;
      if (inLead) views.lead += times;
      views.whole += times;
      counts.set(term, views);
    }
  };
  count(title, true, true);
  for (const text of [question, context]) count(text, false, true);
  for (const text of [choice, why, rest, topics]) count(text, false, false);
  return { counts, language };
}
