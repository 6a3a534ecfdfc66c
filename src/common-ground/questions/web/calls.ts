/** What the pages of shared questions ask of the server. */
import type { amendQuestion } from '#common-ground/questions/amend-question.ts';
import type { listQuestions } from '#common-ground/questions/list-questions.ts';
import type { openQuestion } from '#common-ground/questions/open-question.ts';
import type { showQuestion } from '#common-ground/questions/show-question.ts';
import { type Call, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface QuestionCalls {
  questions: CallsOf<{
    list: typeof listQuestions;
    show: typeof showQuestion;
    open: typeof openQuestion;
    amend: typeof amendQuestion;
  }>;
}

export type Question = Told<Call<typeof showQuestion>>;

export const useQuestionCalls = (): QuestionCalls => useCalls<QuestionCalls>();
