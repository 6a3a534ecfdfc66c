/** Who is here, and in which network. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type NetworkCalls, useNetworkCalls, type You } from './calls.ts';

export const networkQuery = (calls: NetworkCalls) =>
  queryOptions({ queryKey: ['network', 'show'], queryFn: () => calls.network.show({}), staleTime: 60_000 });

export const useYou = (): You | null => useQuery(networkQuery(useNetworkCalls())).data?.you ?? null;
