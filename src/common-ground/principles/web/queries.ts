import { queryOptions } from '@tanstack/react-query';
import type { PrincipleCalls } from './calls.ts';

export const principlesQuery = (calls: PrincipleCalls) =>
  queryOptions({
    queryKey: ['principles', 'list'],
    queryFn: () => calls.principles.list({}),
    staleTime: 60_000,
  });
