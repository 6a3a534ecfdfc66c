/** A backup is lines of JSON: first what it is, then each row of each table; it fits both homes of the data. */
import { sql } from 'kysely';
import { Problem } from '#kernel/problem.ts';
import { appliedMigrations } from './migrate.ts';
import type { OpenDatabase } from './open-database.ts';
import { isSqlError } from './sql-errors.ts';
import type { Db } from './tables.ts';

const format = 'throughline-backup';
const batch = 500;

interface Header {
  format: string;
  version: 1;
  at: string;
  migrations: string[];
  tables: string[];
}

type Row = Record<string, unknown>;

/** Tables that refer to others come after them, so that a restore can follow the order. */
async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely_%'
    order by (select count(*) from pg_constraint
      where contype = 'f' and conrelid = quote_ident(table_name)::regclass), table_name`.execute(db);
  return rows.map((row) => row.name);
}

async function primaryKey(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary
    order by array_position(i.indkey::int2[], a.attnum)`.execute(db);
  return rows.map((row) => row.name);
}

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

async function* rowsOf(db: Db, table: string): AsyncGenerator<Row> {
  const key = await primaryKey(db, table);
  let last: Row | undefined;
  for (;;) {
    const after = last ? sql`where (${list(key)}) > (${sql.join(key.map((name) => last?.[name]))})` : sql``;
    const page = sql<Row>`select * from ${sql.table(table)} ${after} order by ${list(key)} limit ${batch}`;
    const { rows } = await page.execute(db);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < batch) return;
  }
}

/** The lines of a backup, all of one moment: what is written meanwhile is not in it. */
export async function* writeBackup(database: OpenDatabase): AsyncGenerator<string> {
  const transaction = await database.db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    const tables = await tablesOf(transaction);
    const migrations = await appliedMigrations(transaction);
    const header: Header = { format, version: 1, at: new Date().toISOString(), migrations, tables };
    yield `${JSON.stringify(header)}\n`;
    for (const table of tables)
      for await (const row of rowsOf(transaction, table)) yield `${JSON.stringify({ table, row })}\n`;
    yield `${JSON.stringify({ end: true })}\n`;
  } finally {
    await transaction.rollback().execute();
  }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const sameColumns = (row: Row, other: Row | undefined) => !other || `${Object.keys(row)}` === `${Object.keys(other)}`;

const unreadable = (number: number, cause?: unknown) =>
  new Problem('invalid', `Line ${number} of the backup is not readable. Nothing was restored.`, undefined, { cause });

const readLine = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw unreadable(number, cause);
  }
};

/** Rows that the tables do not take were not written by a backup; what is wrong with the database itself is passed on. */
const misfit = (number: number) => (cause: unknown) => {
  if (!isSqlError(cause) || !/^(22|23|42)/.test(cause.code)) throw cause;
  const sentence = `The rows up to line ${number} of the backup do not fit the tables here. Nothing was restored.`;
  throw new Problem('invalid', sentence, undefined, { cause });
};

const isHeader = (line: unknown): line is Header => {
  const header = line as Partial<Header> | null;
  return header?.format === format && header.version === 1 && [header.tables, header.migrations].every(Array.isArray);
};

async function checkHeader(db: Db, header: unknown): Promise<Header> {
  if (!isHeader(header)) throw new Problem('invalid', 'This is not a backup that Throughline has written.');
  const here = await appliedMigrations(db);
  const unknown = header.migrations.filter((name) => !here.includes(name));
  if (unknown.length > 0)
    throw new Problem(
      'invalid',
      `This backup is of a newer version of Throughline (${unknown.join(', ')}). Update the program first.`,
    );
  const known = await tablesOf(db);
  const foreign = header.tables.find((name) => !known.includes(name));
  if (foreign !== undefined)
    throw new Problem('invalid', `This backup has a table “${foreign}” that is unknown here. Nothing was restored.`);
  return header;
}

async function refuseFull(db: Db, tables: readonly string[]) {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0)
      throw new Problem('exists', 'There is data here already. Restore into an empty folder or database.');
  }
}

async function jsonColumns(db: Db, tables: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = current_schema() and data_type = 'jsonb' and table_name in (${sql.join([...tables])})`.execute(
    db,
  );
  return new Set(rows.map((row) => row.name));
}

/** Puts a backup into an empty, migrated database: all of it or nothing. Answers with the number of rows. */
export async function readBackup(database: OpenDatabase, lines: AsyncIterable<string>): Promise<number> {
  return database.transaction(async (db) => {
    let header: Header | undefined;
    let json = new Set<string>();
    let ended = false;
    let count = 0;
    let number = 0;
    let waiting: { table: string; rows: Row[] } = { table: '', rows: [] };
    const flush = async () => {
      if (waiting.rows.length > 0) await insert(db, waiting.table, waiting.rows, json).catch(misfit(number));
      waiting = { table: '', rows: [] };
    };
    for await (const text of lines) {
      number += 1;
      const line = readLine(text, number);
      if (!header) {
        header = await checkHeader(db, line);
        await refuseFull(db, header.tables);
        json = await jsonColumns(db, header.tables);
      } else if (ended || !isObject(line)) throw unreadable(number);
      else if (line.end) ended = true;
      else {
        const { table, row } = line;
        if (typeof table !== 'string' || !isObject(row)) throw unreadable(number);
        if (!header.tables.includes(table))
          throw new Problem('invalid', `Line ${number} names a table that the backup does not have.`);
        if (table !== waiting.table || waiting.rows.length >= 100 || !sameColumns(row, waiting.rows[0])) await flush();
        waiting = { table, rows: [...waiting.rows, row] };
        count += 1;
      }
    }
    await flush();
    if (!ended) throw new Problem('invalid', 'This backup is cut off: its end is missing. Nothing was restored.');
    return count;
  });
}

async function insert(db: Db, table: string, rows: readonly Row[], json: ReadonlySet<string>) {
  const columns = Object.keys(rows[0] ?? {});
  const stored = (row: Row, column: string) =>
    json.has(`${table}.${column}`) && row[column] !== null ? JSON.stringify(row[column]) : row[column];
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((column) => stored(row, column)))})`);
  await sql`insert into ${sql.table(table)} (${list(columns)}) values ${sql.join(tuples)}`.execute(db);
}
