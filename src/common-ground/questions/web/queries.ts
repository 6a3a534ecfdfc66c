import { queryOptions } from '@tanstack/react-query';
import type { QuestionCalls } from './calls.ts';

export const questionsQuery = (calls: QuestionCalls) =>
  queryOptions({
    queryKey: ['questions', 'list'],
    queryFn: () => calls.questions.list({ limit: 200 }),
    staleTime: 60_000,
  });

export const questionQuery = (calls: QuestionCalls, id: string) =>
  queryOptions({
    queryKey: ['questions', 'show', id],
    queryFn: () => calls.questions.show({ id: id as never }),
  });
