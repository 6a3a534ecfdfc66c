import { queryOptions } from '@tanstack/react-query';
import { askTogether } from './ask-together.ts';
import type { RemarkCalls } from './calls.ts';

export const remarksQuery = (calls: RemarkCalls, about: string) =>
  queryOptions({ queryKey: ['remarks', about], queryFn: () => calls.remarks.list({ about }) });

const counting = new WeakMap<object, (about: string) => Promise<number | undefined>>();

/** All items of a page that ask at once are one request; the server takes 200. */
function countOf(calls: RemarkCalls) {
  const known = counting.get(calls);
  const ask = known ?? askTogether(async (about) => (await calls.remarks.count({ about })).counts, 200);
  counting.set(calls, ask);
  return ask;
}

export const remarkCountQuery = (calls: RemarkCalls, about: string) =>
  queryOptions({
    queryKey: ['remarks', about, 'count'],
    queryFn: async () => (await countOf(calls)(about)) ?? 0,
  });
