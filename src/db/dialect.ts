import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Home, Session } from './home.ts';
import { problemFrom } from './sql-errors.ts';
import { together } from './together.ts';
import { encodeParameter } from './values.ts';

/** One SQL dialect for both homes: the same parameters in, the same values and the same errors out. */
export function dialectOf(home: Home): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new HomeDriver(home),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

interface OpenTransaction {
  open: boolean;
}

const transactionAround = new AsyncLocalStorage<OpenTransaction>();

/**
 * Runs the body of a transaction. A query that goes past the transaction from inside its body would wait for ever for
 * the one session of the embedded database, so it is refused at once, in both homes.
 */
export async function asTransaction<T>(body: () => Promise<T>): Promise<T> {
  const state = { open: true };
  try {
    return await transactionAround.run(state, body);
  } finally {
    state.open = false;
  }
}

function insideTransaction(): boolean {
  return transactionAround.getStore()?.open === true;
}

const inTheWay =
  'A query inside a transaction did not go through it: use the transaction that the callback was given, or wait until it has ended.';

const swallowed =
  'A statement of the transaction failed and the error was swallowed, so nothing was saved: let it out, or use a savepoint.';

class HomeDriver implements Driver {
  readonly #home: Home;

  constructor(home: Home) {
    this.#home = home;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<HomeConnection> {
    if (insideTransaction()) throw new Error(inTheWay);
    try {
      return new HomeConnection(await this.#home.acquire());
    } catch (error) {
      throw problemFrom(error);
    }
  }

  async beginTransaction(connection: HomeConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    connection.begin(`begin${isolation}${access}`);
  }

  async commitTransaction(connection: HomeConnection): Promise<void> {
    await connection.begun();
    const { command } = await connection.run('commit');
    if (command === 'ROLLBACK') throw new Error(swallowed);
  }

  async rollbackTransaction(connection: HomeConnection): Promise<void> {
    await connection.rollback();
  }

  async savepoint(connection: HomeConnection, name: string): Promise<void> {
    await connection.run(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(connection: HomeConnection, name: string): Promise<void> {
    await connection.run(`rollback to savepoint "${name}"`);
  }

  async releaseSavepoint(connection: HomeConnection, name: string): Promise<void> {
    await connection.run(`release savepoint "${name}"`);
  }

  async releaseConnection(connection: HomeConnection): Promise<void> {
    connection.release();
  }

  /** Whoever opened the home closes it: Kysely destroys only a driver that it has used. */
  async destroy(): Promise<void> {}
}

class HomeConnection implements DatabaseConnection {
  readonly #session: Session;
  #broken = false;
  #beginning: Promise<unknown> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const [, { rows, affectedRows }] = await together(this.begun(), this.run(query.sql, query.parameters));
    return {
      rows: rows as R[],
      ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
    };
  }

  /** Sent without waiting for its answer: it travels with the first statement of the transaction. */
  begin(sql: string): void {
    this.#beginning = this.run(sql);
    this.#beginning.catch(() => {});
  }

  /** Throws where the transaction could not begin. */
  async begun(): Promise<void> {
    const beginning = this.#beginning;
    this.#beginning = undefined;
    await beginning;
  }

  async run(sql: string, parameters: readonly unknown[] = []) {
    try {
      return await this.#session.query(sql, parameters.map(encodeParameter));
    } catch (error) {
      throw problemFrom(error);
    }
  }

  /** What made us roll back is the error that people should see, so a rollback that fails only retires the session. */
  async rollback(): Promise<void> {
    await this.run('rollback').catch(() => {
      this.#broken = true;
    });
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed: read them page by page.');
  }

  release(): void {
    this.#session.release(this.#broken);
  }
}
