import { queryOptions } from '@tanstack/react-query';
import type { RetrospectiveCalls } from './calls.ts';

/** Nothing is told of what is sealed, so how many have written is asked for now and then. */
const now = 15_000;

export const retrospectiveQuery = (calls: RetrospectiveCalls, id: string) =>
  queryOptions({
    queryKey: ['retrospectives', 'show', id],
    queryFn: () => calls.retrospectives.show({ id: id as `rtr_${string}` }),
    refetchInterval: ({ state }) => (state.data?.status === 'reflecting' ? now : false),
  });

export const retrospectivesQuery = (calls: RetrospectiveCalls, yours: boolean) =>
  queryOptions({
    queryKey: ['retrospectives', 'list', yours],
    queryFn: () => calls.retrospectives.list({ yours }),
  });

export const dueQuery = (calls: RetrospectiveCalls) =>
  queryOptions({ queryKey: ['retrospectives', 'due'], queryFn: () => calls.retrospectives.due({}) });

/** Evidence is of days past: it is not asked for anew whenever something happens somewhere. */
const aWhile = 300_000;

export const evidenceQuery = (calls: RetrospectiveCalls, id: `rtr_${string}`) =>
  queryOptions({
    queryKey: ['retrospective-evidence', id],
    queryFn: () => calls.retrospectives.evidence({ id }),
    staleTime: aWhile,
  });

export const textsQuery = (calls: RetrospectiveCalls, id: `rtr_${string}`) =>
  queryOptions({
    queryKey: ['retrospective-texts', id],
    queryFn: () => calls.retrospectives.texts({ id }),
    staleTime: aWhile,
  });

/** What was drawn stays until something was said of it. */
export const readingQuery = (calls: RetrospectiveCalls) =>
  queryOptions({ queryKey: ['reading'], queryFn: () => calls.readings.next({}), staleTime: aWhile });
