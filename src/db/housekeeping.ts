import type { QueryResult } from './home.ts';
import { quoteIdentifier } from './home.ts';

/**
 * What the background processes of a PostgreSQL server do and the embedded database leaves undone: a checkpoint now and
 * then, so that the log stays short and a restart quick, and vacuum and statistics for tables that have changed much.
 */
export class Housekeeping {
  readonly #alone: (sql: string) => Promise<QueryResult>;
  #writes = 0;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> | undefined;
  #ended = false;

  constructor(alone: (sql: string) => Promise<QueryResult>) {
    this.#alone = alone;
  }

  /** Called after each write: chores are done when it has been quiet for two seconds, and under load every 1,000. */
  noteWrite(): void {
    if (this.#ended) return;
    this.#writes++;
    if (this.#writes >= 1000) this.#begin();
    else if (this.#timer === undefined) this.#timer = setTimeout(() => this.#begin(), 2000).unref();
    else this.#timer.refresh();
  }

  /** A command that wrote much, such as an import, leaves behind the statistics that whoever opens the folder next needs. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#work;
    if (this.#writes >= 50) await this.#tidy('analyze').catch(() => {});
  }

  #begin(): void {
    this.#writes = 0;
    this.#work ??= this.#doChores()
      .catch(() => {})
      .finally(() => {
        this.#work = undefined;
      });
  }

  async #doChores(): Promise<void> {
    await this.#tidy('vacuum analyze', () => this.#ended);
    if (!this.#ended) await this.#alone('checkpoint');
  }

  async #tidy(chore: 'analyze' | 'vacuum analyze', interrupted = () => false): Promise<void> {
    await this.#alone('select pg_stat_force_next_flush()');
    const { rows } = await this.#alone(tablesInNeed);
    for (const { name } of rows) {
      if (interrupted()) return;
      await this.#alone(`${chore} ${quoteIdentifier(String(name))}`);
    }
  }
}

/** The thresholds of PostgreSQL's own autovacuum. */
const tablesInNeed = `
  select relname as name from pg_stat_user_tables
  where n_mod_since_analyze > 50 + 0.1 * n_live_tup
    or n_dead_tup > 50 + 0.2 * n_live_tup
    or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup`;
