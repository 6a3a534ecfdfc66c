/** What every address stands under, and how a word is read out of one. */
import { createRootRouteWithContext } from '@tanstack/react-router';
import { networkQuery } from '#common-ground/network/web/queries.ts';
import { type Client, client } from './client.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { queries } from './queries.ts';

export const root = createRootRouteWithContext<{ client: Client }>()({
  component: Frame,
  notFoundComponent: NotFound,
  loader: () => void queries.prefetchQuery(networkQuery(client)),
});

/** One word of an address; whatever else stands there is none. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

export const under = { getParentRoute: () => root } as const;
