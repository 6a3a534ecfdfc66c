/** News of the server, heard by one tab for all tabs of a browser: it opens six connections to a host, and no more. */
export interface Told {
  log: string;
  events: string[];
  /** Who did it; null where nobody did. */
  by: string | null;
}

export type Heard = { open: boolean } | { told: Told };
type Hear = (heard: Heard) => void;

const name = 'throughline.events';
const again = 10_000;

/** What the browser gives up for good, as it does while a proxy finds no server, is tried again. */
function openStream(hear: Hear): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const open = () => {
    source = new EventSource('/api/events');
    source.onopen = () => hear({ open: true });
    source.onmessage = (event) => hear({ told: JSON.parse(String(event.data)) as Told });
    source.onerror = () => {
      hear({ open: false });
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Whoever holds the lock listens and passes on what is heard; when that tab is closed, the next one does. */
function listenTogether(hear: Hear): () => void {
  const others = new BroadcastChannel(name);
  others.onmessage = (event) => hear(event.data as Heard);
  const leaving = new AbortController();
  const listenForAll = () =>
    new Promise<void>((resolve) => {
      if (leaving.signal.aborted) return resolve();
      const close = openStream((heard) => {
        hear(heard);
        others.postMessage(heard);
      });
      leaving.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  // Rejects only when this tab leaves while it still waits for its turn.
  navigator.locks.request(name, { signal: leaving.signal }, listenForAll).catch(() => {});
  return () => {
    leaving.abort();
    others.close();
  };
}

/** Browsers have locks on encrypted pages and on this machine only: elsewhere each tab listens while it is looked at. */
function listenWhileSeen(hear: Hear): () => void {
  let close: (() => void) | undefined;
  const look = () => {
    if (document.visibilityState === 'visible') close ??= openStream(hear);
    else {
      close?.();
      close = undefined;
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    close?.();
  };
}

/** Tells what is heard until it is told to stop. */
export const listen = (hear: Hear): (() => void) =>
  'locks' in navigator ? listenTogether(hear) : listenWhileSeen(hear);
