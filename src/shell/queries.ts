/** Answers of the server, kept for a while; a call is tried again only where trying again can help. */
import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryCache,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';

const worthRetrying = new Set(['offline', 'unavailable']);

/** A first answer that is still under way was asked for before the change: it is asked for again, and not waited for. */
export class AskingAnew extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const first = this.getQueryCache()
      .findAll(filters as InvalidateQueryFilters)
      .filter(({ state }) => state.fetchStatus === 'fetching' && state.data === undefined);
    await Promise.all(first.map((query) => query.cancel({ revert: true, silent: true })));
    return super.invalidateQueries(filters, options);
  }
}

export const queries: QueryClient = new AskingAnew({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // The session has ended: ask who is here, and the frame shows the sign-in page.
      if (troubleOf(error).kind === 'unauthenticated' && query.queryKey[0] !== 'network')
        void queries.invalidateQueries({ queryKey: ['network'] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && worthRetrying.has(troubleOf(error).kind),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
