import { queryOptions } from '@tanstack/react-query';
import type { IncidentCalls } from './calls.ts';

export interface IncidentFilters {
  group?: string;
  decision?: string;
  names?: string;
  open?: boolean;
}

export const incidentsQuery = ({ incidents }: IncidentCalls, filters: IncidentFilters = {}) =>
  queryOptions({
    queryKey: ['incidents', 'list', filters],
    queryFn: () => incidents.list({ ...filters, names: filters.names as never, limit: 200 }),
  });

export const incidentQuery = ({ incidents }: IncidentCalls, id: string) =>
  queryOptions({ queryKey: ['incidents', 'show', id], queryFn: () => incidents.show({ id: id as never }) });

export const actionsQuery = (
  { incidents }: IncidentCalls,
  filters: { group?: string; yours?: boolean; overdue?: boolean },
) => queryOptions({ queryKey: ['incidents', 'actions', filters], queryFn: () => incidents.actions(filters) });

export const learningQuery = ({ incidents }: IncidentCalls, group?: string) =>
  queryOptions({
    queryKey: ['incidents', 'learning', group ?? ''],
    queryFn: () => incidents.learning(group ? { group } : {}),
  });
