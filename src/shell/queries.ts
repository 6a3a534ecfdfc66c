/** Answers of the server, kept for a while; a call is tried again only where trying again can help. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';

const worthRetrying = new Set(['offline', 'unavailable']);

export const queries: QueryClient = new QueryClient({
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
