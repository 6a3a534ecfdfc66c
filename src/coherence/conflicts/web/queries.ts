import { queryOptions } from '@tanstack/react-query';
import type { ConflictState } from '../kinds.ts';
import type { ConflictCalls } from './calls.ts';

export interface ConflictFilters {
  state?: ConflictState;
  group?: string;
  decision?: string;
  question?: string;
}

export const conflictsQuery = (calls: ConflictCalls, filters: ConflictFilters) =>
  queryOptions({
    queryKey: ['conflicts', 'list', filters],
    queryFn: () => calls.conflicts.list({ ...filters, question: filters.question as never, limit: 200 }),
  });

export const conflictQuery = (calls: ConflictCalls, id: string) =>
  queryOptions({
    queryKey: ['conflicts', 'show', id],
    queryFn: () => calls.conflicts.show({ id: id as never }),
  });

export const costsQuery = (calls: ConflictCalls, decision?: string) =>
  queryOptions({
    queryKey: ['costs', decision ?? ''],
    queryFn: () => calls.costs.list(decision ? { decision } : {}),
  });

export const principlesQuery = (calls: ConflictCalls) =>
  queryOptions({ queryKey: ['principles', 'list'], queryFn: () => calls.principles.list({}), staleTime: 60_000 });
