/** What the pages of flags and of the network ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerFlag } from '../answer-flag.ts';
import type { listFlags } from '../list-flags.ts';
import type { openFlags } from '../open-flags.ts';
import type { showNetwork } from '../show-network.ts';

export interface FlagCalls {
  flags: CallsOf<{ list: typeof listFlags; open: typeof openFlags; answer: typeof answerFlag }>;
  maps: CallsOf<{ network: typeof showNetwork }>;
}

export type FlagsTold = Told<FlagCalls['flags']['list']>;
export type FlagShown = FlagsTold['flags'][number];
export type NetworkTold = Told<FlagCalls['maps']['network']>;
export type NetworkGroup = NetworkTold['groups'][number];
export type NetworkLine = NetworkTold['lines'][number];

export const useFlagCalls = (): FlagCalls => useCalls<FlagCalls>();
