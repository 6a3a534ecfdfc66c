import { queryOptions } from '@tanstack/react-query';
import type { PeopleCalls } from './calls.ts';

export const peopleQuery = (calls: PeopleCalls) =>
  queryOptions({ queryKey: ['people', 'list'], queryFn: () => calls.people.list({}), staleTime: 60_000 });
