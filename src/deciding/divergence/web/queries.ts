import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DivergenceCalls, SessionId } from './calls.ts';

/** What others commit is whispered; where the whisper is not heard, it is asked for now and then. */
const now = 20_000;

export const sessionQuery = (calls: DivergenceCalls, id: string) =>
  queryOptions({
    queryKey: ['divergence', 'show', id],
    queryFn: () => calls.divergence.show({ id: id as SessionId }),
    refetchInterval: ({ state }) => (state.data?.endsAt ? now : false),
  });

export const sessionsQuery = (calls: DivergenceCalls, group?: string) =>
  queryOptions({
    queryKey: ['divergence', 'list', group ?? ''],
    queryFn: () => calls.divergence.list(group ? { group } : {}),
  });

export const alikeQuery = (calls: DivergenceCalls, question: string, group: string | undefined) =>
  queryOptions({
    queryKey: ['divergence', 'alike', question, group ?? ''],
    queryFn: () => calls.divergence.alike({ question, ...(group && { group }) }),
    enabled: question.length >= 6,
    placeholderData: keepPreviousData,
  });

export const patternsQuery = (calls: DivergenceCalls, group?: string) =>
  queryOptions({
    queryKey: ['divergence', 'patterns', group ?? ''],
    queryFn: () => calls.divergence.patterns(group ? { group } : {}),
  });

export const reopeningsQuery = (calls: DivergenceCalls, decision?: string) =>
  queryOptions({
    queryKey: ['dissent', 'reopenings', decision ?? ''],
    queryFn: () => calls.dissent.reopenings(decision ? { decision } : {}),
  });
