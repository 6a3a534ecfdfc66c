/** Pages are fetched when they are first needed, or ahead of that while nobody waits: then they open without a connection. */
import { lazyRouteComponent } from '@tanstack/react-router';

const answers = () =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Where a part of a page is gone from a server that answers, a newer program runs there, and the router loads it anew.
 * Without a connection that would put the browser's own error page in the place of all that is open.
 */
const fetched =
  <T>(load: () => Promise<T>) =>
  () =>
    load().catch(async (error: unknown) => {
      throw (await answers()) ? error : new TypeError('The server cannot be reached.', { cause: error });
    });

export const lazily: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(fetched(load), name);

interface Preloadable {
  preload?: () => Promise<unknown> | undefined;
}

const aWhile = 5_000;

/** Whoever has said that data is dear fetches only what they open; not every browser lets them say so. */
const isDear = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** One after the other, so that whatever is asked for meanwhile comes first. */
export function fetchWhenIdle(parts: readonly (Preloadable | undefined)[]): void {
  if (isDear()) return;
  const all = async () => {
    for (const part of parts) await part?.preload?.();
  };
  const later = () => setTimeout(() => void all().catch(() => {}), aWhile);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
