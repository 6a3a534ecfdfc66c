/** Real conversations in the format of Polis exports, where they are there; nothing of them is kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { UNSEEN, type VoteTable } from '#measures/opinions/vote-table.ts';

const folder = path.join(process.env.THROUGHLINE_SHARED_DATA ?? path.resolve('..', 'shared', 'data'), 'polis');

export interface Conversation {
  readonly name: string;
  readonly table: VoteTable;
  /** The published group of each person; −1 where none was published. */
  readonly published: Int32Array;
}

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] =>
  parse(gunzipSync(readFileSync(file)).toString('utf8'), { columns: true, relax_column_count: true }) as Row[];

function read(name: string): Conversation[] {
  const file = path.join(folder, name, 'participants-votes.csv.gz');
  if (!existsSync(file)) return [];
  const comments = rowsOf(path.join(folder, name, 'comments.csv.gz'));
  const out = new Set(comments.filter((row) => row.moderated === '-1').map((row) => row['comment-id']));
  const people = rowsOf(file);
  const columns = Object.keys(people[0] ?? {}).filter((column) => /^\d+$/.test(column) && !out.has(column));
  const votes = Int8Array.from(
    people.flatMap((row) => columns.map((column) => (row[column] ? Math.sign(Number(row[column])) : UNSEEN))),
  );
  const published = Int32Array.from(people, (row) => (row['group-id'] ? Number(row['group-id']) : -1));
  return [{ name, table: { people: people.length, statements: columns.length, votes }, published }];
}

/** None where the shared data is absent. */
export const conversations = (): Conversation[] => (existsSync(folder) ? readdirSync(folder).sort().flatMap(read) : []);
