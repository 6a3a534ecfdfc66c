/** The typed calls to the server: one client for every slice's pages, derived from the house's table of contents. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { PrecedentCalls } from '#coherence/precedents/web/calls.ts';
import type { operations } from '#house.ts';
import { type CallsOf, useCalls } from '#ui/calls.tsx';

export type Client = CallsOf<typeof operations> & PrecedentCalls;

const link = new RPCLink({ url: `${location.origin}/rpc` });

export const client: Client = createORPCClient<never>(link);

export const useClient = (): Client => useCalls<Client>();
