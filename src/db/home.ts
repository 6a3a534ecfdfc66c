/** What both homes of the data, the embedded database and a PostgreSQL server, can do. */

export interface QueryResult {
  rows: Record<string, unknown>[];
  affectedRows: number | undefined;
  /** The first word of what the server says it did; a `commit` that could only roll back says ROLLBACK. */
  command: string;
}

/** One session of the database, borrowed for one statement or for one transaction. */
export interface Session {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryResult>;
  /** Gives the session back; a broken one is not used again. */
  release(broken?: boolean): void;
}

export type OnMessage = (payload: string) => void;

export interface Home {
  acquire(): Promise<Session>;
  listen(channel: string, onMessage: OnMessage): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
