import type { Pool, PoolClient, PoolConfig } from 'pg';
import { Problem } from '#kernel/problem.ts';
import { type Home, type OnMessage, type QueryResult, quoteIdentifier, type Session } from './home.ts';
import { parserOf } from './values.ts';

/** The data's other home: a PostgreSQL server, by its address. */

// Compiling a query takes the server longer than running any of ours: estimates of recursive ones are far too high.
const sameEverywhere =
  "set time zone 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set jit to off";

const versionQuery = "select current_setting('server_version_num')::int as version";

export async function openPostgresHome(url: string, sessions = 10): Promise<Home> {
  checkAddress(url);
  const { default: pg } = await import('pg');
  const config: PoolConfig = {
    connectionString: url,
    max: sessions,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'throughline',
    types: { getTypeParser: ((type: number) => parserOf(type)) as NonNullable<PoolConfig['types']>['getTypeParser'] },
    onConnect: async (client) => {
      await client.query(sameEverywhere);
      const { rows } = await client.query<{ version: number }>(versionQuery);
      refuseOldServer(rows[0]?.version ?? 0);
    },
  };
  const pool = new pg.Pool(config);
  // A session that breaks while it idles is replaced by the pool; whoever needs one next is told if that fails.
  pool.on('error', () => {});
  const ear = new Ear(pool);
  const prepared = new Prepared();
  return {
    acquire: async () => sessionOf(await pool.connect(), prepared),
    listen: (channel, onMessage) => ear.listen(channel, onMessage),
    close: async () => {
      await ear.close();
      await pool.end();
    },
  };
}

/** The address is never repeated in the sentence: there may be a password in it. */
function checkAddress(url: string): void {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url.replace('@/', '@localhost/'))) return;
  const sentence = 'The database address is not one. Write it as postgres://user:password@host:5432/database.';
  throw new Problem('invalid', sentence);
}

export function refuseOldServer(version: number): void {
  if (version >= 150_000) return;
  const major = Math.floor(version / 10_000);
  throw new Problem('unavailable', `The server runs PostgreSQL ${major}, and 15 or later is needed. Update it first.`);
}

/** Statements that come again and again are planned once for each connection; those that are put together are not. */
class Prepared {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql);
    if (name !== undefined || this.#names.size >= 200 || sql.length > 5000) return name;
    const times = (this.#seen.get(sql) ?? 0) + 1;
    if (this.#seen.size > 1000) this.#seen.clear();
    this.#seen.set(sql, times);
    if (times >= 5) this.#names.set(sql, `throughline_${this.#names.size + 1}`);
    return undefined;
  }
}

function sessionOf(client: PoolClient, prepared: Prepared): Session {
  let lost = false;
  const onError = () => {
    lost = true;
  };
  client.on('error', onError);
  return {
    query: async (sql, parameters): Promise<QueryResult> => {
      const name = parameters.length > 0 ? prepared.nameOf(sql) : undefined;
      const answer = await client.query({ text: sql, values: [...parameters], ...(name && { name }) });
      const result = Array.isArray(answer) ? answer.at(-1) : answer;
      const command = result.command ?? '';
      const changes = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command);
      return { rows: result.rows ?? [], affectedRows: changes ? (result.rowCount ?? 0) : undefined, command };
    },
    release: (broken = false) => {
      client.off('error', onError);
      client.release(broken || lost);
    },
  };
}

/** Listens on one connection of its own and reconnects when it is lost, so that messages go on arriving. */
class Ear {
  readonly #pool: Pool;
  readonly #listeners = new Map<string, Set<OnMessage>>();
  #client: Promise<PoolClient> | undefined;
  #closed = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async listen(channel: string, onMessage: OnMessage): Promise<() => Promise<void>> {
    const others = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, others.add(onMessage));
    const client = await this.#connected();
    await client.query(`listen ${quoteIdentifier(channel)}`);
    return async () => {
      others.delete(onMessage);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    client?.release(true);
  }

  #connected(): Promise<PoolClient> {
    this.#client ??= this.#connect().catch((error) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    client.on('notification', ({ channel, payload = '' }) => {
      for (const onMessage of this.#listeners.get(channel) ?? []) onMessage(payload);
    });
    client.on('error', () => {
      client.release(true);
      this.#client = undefined;
      this.#reconnect(100);
    });
    for (const channel of this.#listeners.keys()) await client.query(`listen ${quoteIdentifier(channel)}`);
    return client;
  }

  #reconnect(pause: number): void {
    if (this.#closed) return;
    const again = () => this.#connected().catch(() => this.#reconnect(Math.min(pause * 2, 5000)));
    setTimeout(again, pause).unref();
  }
}
