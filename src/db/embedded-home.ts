import type { Home, OnMessage, Session } from './home.ts';
import type { Engine, OnNotification } from './pglite-engine.ts';
import { quoteIdentifier } from './postgres-home.ts';

/**
 * The embedded database has one session, so there is one gateway to it: whoever holds it, for a statement or for a
 * whole transaction, has it alone, and everybody else waits their turn.
 */
export interface EmbeddedHomeOptions {
  /** Refuses a statement before it reaches the engine, for example because the disk is nearly full. */
  beforeStatement?: (sql: string) => Promise<void> | void;
}

export async function openEmbeddedHome(
  start: (onNotification: OnNotification) => Promise<Engine>,
  { beforeStatement = () => {} }: EmbeddedHomeOptions = {},
): Promise<Home> {
  const listeners = new Map<string, Set<OnMessage>>();
  const gateway = new Gateway();
  const engine = await start((channel, payload) => {
    for (const onMessage of listeners.get(channel) ?? []) onMessage(payload);
  });
  const session = (release: () => void): Session => ({
    query: async (sql, parameters) => {
      await beforeStatement(sql);
      return engine.query(sql, parameters);
    },
    release,
  });
  const acquire = async () => session(await gateway.enter());
  const alone = async (sql: string) => {
    const release = await gateway.enter();
    await engine.query(sql, []).finally(release);
  };
  return {
    acquire,
    listen: (channel, onMessage) => listen(channel, onMessage, listeners, alone),
    close: async () => {
      await gateway.close();
      await engine.close();
    },
  };
}

async function listen(
  channel: string,
  onMessage: OnMessage,
  listeners: Map<string, Set<OnMessage>>,
  alone: (sql: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const others = listeners.get(channel) ?? new Set();
  listeners.set(channel, others.add(onMessage));
  if (others.size === 1) await alone(`listen ${quoteIdentifier(channel)}`);
  return async () => {
    others.delete(onMessage);
  };
}

/** A queue of one: the next one enters when the one inside has left. */
class Gateway {
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  async enter(): Promise<() => void> {
    if (this.#closed) throw new Error('The database is closed.');
    const before = this.#last;
    const { promise, leave } = door();
    this.#last = promise;
    await before;
    return leave;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }
}

function door(): { promise: Promise<void>; leave: () => void } {
  let leave = () => {};
  const promise = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { promise, leave };
}
