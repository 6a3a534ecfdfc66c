import { shelf } from '#kernel/records.ts';
import type { Question } from './question.ts';

export const questions = shelf<'question', Question>({
  kind: 'question',
  table: 'questions',
  noun: 'question',
  columns: ({ title }) => ({ title }),
});
