import type { Engine, OnNotification } from './engine.ts';
import { EngineStopped } from './engine.ts';
import { type FreeSpace, isWrite } from './free-space.ts';
import { Gateway } from './gateway.ts';
import { type Home, type OnMessage, type QueryResult, quoteIdentifier, type Session } from './home.ts';
import { Housekeeping } from './housekeeping.ts';
import { diskFull, unavailable } from './sql-errors.ts';

export type StartEngine = (onNotification: OnNotification) => Promise<Engine>;

/** The embedded database has one session, so there is one gateway to it. When its engine breaks, a new one is started. */
export class EmbeddedHome implements Home {
  readonly #start: StartEngine;
  readonly #space: FreeSpace | undefined;
  readonly #gateway = new Gateway();
  readonly #listeners = new Map<string, Set<OnMessage>>();
  readonly #chores = new Housekeeping((sql) => this.#alone(sql));
  #engine: Engine | undefined;

  /** Without a folder whose space is watched there is nothing to tidy up either: the data is in memory. */
  constructor(start: StartEngine, space?: FreeSpace) {
    this.#start = start;
    this.#space = space;
  }

  async open(): Promise<this> {
    await this.#running();
    return this;
  }

  async acquire(): Promise<Session> {
    const release = await this.#gateway.enter();
    try {
      const engine = await this.#running();
      return { query: (sql, parameters) => this.#query(engine, sql, parameters), release };
    } catch (error) {
      release();
      throw error;
    }
  }

  async listen(channel: string, onMessage: OnMessage): Promise<() => Promise<void>> {
    const others = this.#listeners.get(channel) ?? new Set();
    const known = this.#listeners.has(channel);
    this.#listeners.set(channel, others.add(onMessage));
    if (!known) await this.#alone(listenTo(channel));
    return async () => {
      others.delete(onMessage);
    };
  }

  async close(): Promise<void> {
    await this.#chores.end();
    await this.#gateway.close();
    await this.#engine?.close();
  }

  async #query(engine: Engine, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    await this.#space?.guard(sql);
    try {
      const result = await engine.query(sql, parameters);
      if (this.#space && isWrite(sql)) this.#chores.noteWrite();
      return result;
    } catch (error) {
      if (!(error instanceof EngineStopped)) throw error;
      if (this.#engine === engine) this.#engine = undefined;
      if (await this.#space?.scarce()) throw diskFull(error);
      throw unavailable(error, 'The embedded database stopped and is being started again. Try again in a moment.');
    }
  }

  async #alone(sql: string): Promise<QueryResult> {
    const session = await this.acquire();
    return session.query(sql, []).finally(() => session.release());
  }

  async #running(): Promise<Engine> {
    if (this.#engine !== undefined) return this.#engine;
    const engine = await this.#start((channel, payload) => {
      for (const onMessage of this.#listeners.get(channel) ?? []) onMessage(payload);
    });
    for (const channel of this.#listeners.keys()) await engine.query(listenTo(channel), []);
    this.#engine = engine;
    return engine;
  }
}

function listenTo(channel: string): string {
  return `listen ${quoteIdentifier(channel)}`;
}
