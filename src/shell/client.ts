/** The typed calls to the server: one client for every slice's pages. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { PrecedentCalls } from '#coherence/precedents/web/calls.ts';
import type { GroupCalls } from '#common-ground/groups/web/calls.ts';
import type { PeopleCalls } from '#common-ground/people/web/calls.ts';
import type { DecisionCalls, DecisionRow, DraftRow } from '#deciding/decisions/web/calls.ts';
import type { TrailCalls } from '#learning/trail/web/calls.ts';
import { useCalls } from '#ui/calls.tsx';

export interface HomeShown {
  overdue: DecisionRow[];
  due: DecisionRow[];
  proposed: DecisionRow[];
  drafts: DraftRow[];
  elsewhere: DecisionRow[];
  yours: DecisionRow[];
}

export interface HomeCalls {
  home: { show(input: object): Promise<HomeShown> };
}

export type Client = DecisionCalls & GroupCalls & PeopleCalls & PrecedentCalls & TrailCalls & HomeCalls;

const link = new RPCLink({ url: `${location.origin}/rpc` });

export const client: Client = createORPCClient<never>(link);

export const useClient = (): Client => useCalls<Client>();
