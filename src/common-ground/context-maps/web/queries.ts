import { queryOptions } from '@tanstack/react-query';
import type { MapCalls } from './calls.ts';

export const mapQuery = (calls: MapCalls, group: string) =>
  queryOptions({ queryKey: ['maps', 'show', group], queryFn: () => calls.maps.show({ group }) });

export const comparisonQuery = (calls: MapCalls, a: string, b: string) =>
  queryOptions({ queryKey: ['maps', 'compare', a, b], queryFn: () => calls.maps.compare({ a, b }) });

export const assumptionQuery = (calls: MapCalls, id: string) =>
  queryOptions({ queryKey: ['maps', 'assumption', id], queryFn: () => calls.assumptions.show({ id: id as never }) });

/** What is suggested while somebody writes; an older answer stands until the next is here. */
export const suggestionsQuery = (calls: MapCalls, text: string, group?: string) =>
  queryOptions({
    queryKey: ['maps', 'suggest', text, group ?? ''],
    queryFn: () => calls.assumptions.suggest({ text, ...(group && { group }) }),
  });

export const namedQuery = (calls: MapCalls, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['maps', 'named', [...ids].sort()],
    queryFn: () => calls.assumptions.list({ ids: [...ids] as never }),
    enabled: ids.length > 0,
  });
