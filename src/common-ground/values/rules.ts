/** What holds of values and of the sessions that they come from; pages load it, so no schema stands here. */
import type { PrivateAnswers } from './session.ts';
import type { Audience, Rendering, ValueContent, ValueTest } from './value.ts';

export const sessionQuestions = ['protect', 'tradeOffs', 'refuse'] as const;

/** With fewer, everybody would know who wrote what. */
export const answersNeeded = 3;

/** What somebody meant who answered nothing: they take back what they had answered. */
export const isBlank = (answers: PrivateAnswers): boolean =>
  sessionQuestions.every((question) => answers[question].trim() === '');

/** More than five are no longer in anybody's head while they decide. */
export const mostValues = 5;

/** So many people must have used a value on a real decision before it is adopted. */
export const testsNeeded = 3;

/** The words that an audience reads. */
export const renderedFor = (value: ValueContent, audience: Audience): Rendering => {
  const own = value.renderings[audience];
  return own ?? { title: value.title, text: value.text, example: value.example };
};

export const peopleWhoTested = (tests: readonly ValueTest[]): number => new Set(tests.map((test) => test.by)).size;

/**
 * Where a value stands by its tests: adopted once three people have used it on real decisions and it has made a
 * difference at least once; sent back where it never has; null while there are too few.
 */
export function verdictOf(tests: readonly ValueTest[]): 'adopted' | 'rewriting' | null {
  if (peopleWhoTested(tests) < testsNeeded) return null;
  return tests.some((test) => test.decisive) ? 'adopted' : 'rewriting';
}
