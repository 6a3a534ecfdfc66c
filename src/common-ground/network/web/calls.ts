/** What the pages of the network ask of the server. */
import type { amendNetwork } from '#common-ground/network/amend-network.ts';
import type { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import type { showNetwork } from '#common-ground/network/show-network.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { Noun } from '#ui/words.tsx';

export interface NetworkCalls {
  network: CallsOf<{ show: typeof showNetwork; setUp: typeof setUpNetwork; amend: typeof amendNetwork }>;
}

export type NetworkShown = Told<NetworkCalls['network']['show']>;
export type You = NonNullable<NetworkShown['you']>;
export type Audience = NonNullable<NetworkShown['network']>['audience'];

/** What an audience calls its groups. */
export const nounOf: Record<Audience, Noun> = {
  activist: 'chapter',
  corporate: 'team',
  government: 'office',
  tech: 'squad',
};

export const useNetworkCalls = (): NetworkCalls => useCalls<NetworkCalls>();
