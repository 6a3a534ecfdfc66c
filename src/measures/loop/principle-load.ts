// Principles that multiply, harden or lie idle.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

const QUARTER = 91;
const BUDGET = 3;
/** The words that make a sentence a prescription. */
export const PRESCRIPTIVE = /\b(must|never|always|shall)\b/i;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

export type ShareOfSentences = { readonly sentences: number; readonly prescriptive: number };

/** How many sentences a text has, and how many of them say must, never, always or shall. English only. */
export function prescriptiveSentences(text: string): ShareOfSentences {
  const found = [...sentences.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  return { sentences: found.length, prescriptive: found.filter((sentence) => PRESCRIPTIVE.test(sentence)).length };
}

/** A principle that is in force. Days are counted back from today. */
export type PrincipleInForce = {
  readonly value: string;
  readonly text: string;
  readonly adoptedDaysAgo: number;
  /** The last citation by a decision; undefined for never. */
  readonly citedDaysAgo: number | undefined;
};

export type Share = { readonly of: number; readonly share: number; readonly interval: Interval };

const shareOf = (part: number, of: number): Share | undefined =>
  of === 0 ? undefined : { of, share: part / of, interval: wilsonInterval(part, of) };

export type PrincipleLoad = {
  /** Most principles first. Over budget: merge or retire one before the next. */
  readonly values: readonly { readonly value: string; readonly principles: number; readonly overBudget: boolean }[];
  /** Sentences that prescribe ÷ all sentences. Undefined without a sentence. */
  readonly prescriptive: Share | undefined;
  /** Principles not cited in two quarters ÷ those in force for as long. Undefined while none is. */
  readonly unused: Share | undefined;
};

/**
 * K20, the load of principles: how many each value has (more than `budget`, 3, is too many), the share of their sentences
 * that prescribe (must, never, always, shall), and the share of those in force for two quarters (182 days) that no decision
 * cited in that time; shares in [0, 1] with Wilson intervals. Abstains before a principle has been in force for one quarter
 * (91 days). It advises to merge or retire; it forbids nothing.
 */
export function principleLoad(principles: readonly PrincipleInForce[], budget = BUDGET): Result<PrincipleLoad> {
  const days = Math.max(0, ...principles.map(({ adoptedDaysAgo }) => adoptedDaysAgo));
  const lack = lacking({ days: Math.floor(days) }, { days: QUARTER });
  if (lack) return lack;
  const counts = new Map<string, number>();
  for (const { value } of principles) counts.set(value, (counts.get(value) ?? 0) + 1);
  const texts = principles.map(({ text }) => prescriptiveSentences(text));
  const tried = principles.filter(({ adoptedDaysAgo }) => adoptedDaysAgo >= 2 * QUARTER);
  const idle = tried.filter(({ citedDaysAgo }) => citedDaysAgo === undefined || citedDaysAgo > 2 * QUARTER);
  return measured({
    values: [...counts]
      .map(([value, count]) => ({ value, principles: count, overBudget: count > budget }))
      .sort((a, b) => b.principles - a.principles || (a.value < b.value ? -1 : 1)),
    prescriptive: shareOf(
      texts.reduce((sum, text) => sum + text.prescriptive, 0),
      texts.reduce((sum, text) => sum + text.sentences, 0),
    ),
    unused: shareOf(idle.length, tried.length),
  });
}
