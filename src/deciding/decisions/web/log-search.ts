/** The log's filters as they stand in the address. */
import type { LogFilters, Sort, Status } from './calls.ts';
import { statusList } from './status.tsx';

export interface LogSearch {
  q?: string | undefined;
  group?: string | undefined;
  affects?: string | undefined;
  status?: Status[] | undefined;
  tag?: string | undefined;
  person?: string | undefined;
  overdue?: boolean | undefined;
  from?: string | undefined;
  to?: string | undefined;
  on?: string | undefined;
  sort?: Sort | undefined;
}

export const sorts: readonly Sort[] = ['decided', 'recorded', 'title', 'relevance'];

const text = (value: unknown): string | undefined => (value == null || value === '' ? undefined : String(value));

const statusesIn = (value: unknown): Status[] | undefined => {
  const parts = Array.isArray(value) ? value.map(String) : (text(value)?.split(',') ?? []);
  const known = statusList.filter((status) => parts.includes(status));
  return known.length > 0 ? known : undefined;
};

/** Reads what is known and leaves the rest out: a mistyped address still shows the log. */
export const readLogSearch = (search: Record<string, unknown>): LogSearch => ({
  q: text(search.q),
  group: text(search.group),
  affects: text(search.affects),
  status: statusesIn(search.status),
  tag: text(search.tag),
  person: text(search.person),
  overdue: search.overdue === true || search.overdue === 'yes' ? true : undefined,
  from: text(search.from),
  to: text(search.to),
  on: text(search.on),
  sort: sorts.find((sort) => sort === search.sort),
});

export const filtersOf = ({ on, ...search }: LogSearch): LogFilters => {
  const filters = { ...search, inForceOn: on, sort: search.sort ?? (search.q ? 'relevance' : 'decided') };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as LogFilters;
};

export const isFiltered = ({ sort: _, ...search }: LogSearch): boolean =>
  Object.values(search).some((value) => value !== undefined);
