import { queryOptions } from '@tanstack/react-query';
import type { ValueCalls } from './calls.ts';

/** Nothing is told of sealed answers, so how many there are is asked for now and then. */
const now = 15_000;

export const sessionQuery = (calls: ValueCalls, session: string) =>
  queryOptions({
    queryKey: ['valueSessions', 'show', session],
    queryFn: () => calls.valueSessions.show({ session: session as `ses_${string}` }),
    refetchInterval: ({ state }) => (state.data?.status === 'answering' ? now : false),
  });

export const sessionsQuery = (calls: ValueCalls) =>
  queryOptions({ queryKey: ['valueSessions', 'list'], queryFn: () => calls.valueSessions.list({}) });

export const valuesQuery = (calls: ValueCalls) =>
  queryOptions({ queryKey: ['values', 'list'], queryFn: () => calls.values.list({}) });
