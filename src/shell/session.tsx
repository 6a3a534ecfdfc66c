/** Who is here, in which network, and what the network calls its groups. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Audience, NetworkShown, You } from '#common-ground/people/web/calls.ts';
import type { Noun } from '#ui/words.tsx';
import { client } from './client.ts';

export const nounOf: Record<Audience, Noun> = {
  activist: 'chapter',
  corporate: 'team',
  government: 'office',
  tech: 'squad',
};

export const sessionQuery = queryOptions({
  queryKey: ['network', 'show'],
  queryFn: (): Promise<NetworkShown> => client.network.show({}),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery).data;

export const useYou = (): You | null => useSession()?.you ?? null;
