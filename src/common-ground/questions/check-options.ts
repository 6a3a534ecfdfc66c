import { Problem } from '#kernel/problem.ts';
import type { QuestionOption } from './question.ts';

export function checkOptions(options: readonly QuestionOption[]): void {
  const keys = options.map((option) => option.key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice) throw new Problem('invalid', `Two answers are called “${twice}”. Give each a name of its own.`);
}
