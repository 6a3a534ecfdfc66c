/** What a group asks itself about how it thinks, never about what it got done; the words stand with those of the pages. */

/** Four themes, so that no meeting asks about one thing only. */
const bank = {
  context: ['took-for-true', 'did-not-know', 'who-knew-already', 'changed-under-us', 'only-we-see', 'too-late'],
  exploring: ['stopped-looking', 'never-considered', 'who-disagreed', 'too-soon', 'strongest-against', 'first-idea'],
  reasons: ['real-reason', 'could-a-stranger', 'rule-instead', 'wrote-for-whom', 'same-again', 'principle-in-the-way'],
  learning: ['turned-out', 'never-looked', 'mind-changed', 'repeated', 'learned-elsewhere', 'good-luck'],
} as const;

type Bank = typeof bank;
export type QuestionKey = Bank[keyof Bank][number];

const themes = Object.values(bank);

export const allQuestions: readonly QuestionKey[] = themes.flat();

/**
 * One question of each theme, in turn: six retrospectives of a group pass before one comes again. The turn counts from 0;
 * each theme begins elsewhere, so that the same four do not meet for good.
 */
export const questionsFor = (turn: number): QuestionKey[] =>
  themes.map((questions, place) => questions[(turn + place * Math.floor(turn / questions.length)) % questions.length]!);
