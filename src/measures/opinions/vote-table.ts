// Who agreed with what: people × statements, most of it unseen, kept in arrays that travel between threads without a copy.
import { drawBelow, type Random } from '#measures/statistics/random.ts';

/** In a cell of somebody who was never asked; the others hold 1 (agree), 0 (pass) or −1 (disagree). */
export const UNSEEN = 2;

export type VoteTable = {
  readonly people: number;
  readonly statements: number;
  /** people × statements, a row for each person. */
  readonly votes: Int8Array;
};

/** Fewer votes say too little of where somebody stands. */
export const votesToPlace = 7;

export const voteOf = ({ statements, votes }: VoteTable, person: number, statement: number): number =>
  votes[person * statements + statement]!;

/** How many statements each person has voted on, passes included. */
export function votesByPerson({ people, statements, votes }: VoteTable): Int32Array {
  const seen = new Int32Array(people);
  for (let person = 0, cell = 0; person < people; person++)
    for (let statement = 0; statement < statements; statement++) if (votes[cell++] !== UNSEEN) seen[person]!++;
  return seen;
}

/** The same table with these people and these statements only, in this order. */
export function partOf(table: VoteTable, people: ArrayLike<number>, statements: ArrayLike<number>): VoteTable {
  const votes = new Int8Array(people.length * statements.length);
  for (let row = 0, cell = 0; row < people.length; row++) {
    const start = people[row]! * table.statements;
    for (let column = 0; column < statements.length; column++)
      votes[cell++] = table.votes[start + statements[column]!]!;
  }
  return { people: people.length, statements: statements.length, votes };
}

/** 0, 1, … below a count. */
export const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, place) => place);

/** So many of the values, drawn without putting back and in ascending order; all of them where there are no more. */
export function sampleOf(values: Int32Array, most: number, random: Random): Int32Array {
  if (values.length <= most) return values;
  const order = Int32Array.from(values);
  for (let place = 0; place < most; place++) {
    const other = place + drawBelow(order.length - place, random);
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order.subarray(0, most).sort();
}

/**
 * The votes that were cast, column after column, each less its column's mean: a cell that nobody filled counts as that
 * mean, and is 0 here, so that it need not be kept.
 */
export type CentredVotes = {
  readonly people: number;
  readonly statements: number;
  /** Where each column begins in `rows` and `values`; one more at the end. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly means: Float64Array;
};

export function centredVotes(table: VoteTable): CentredVotes {
  const { people, statements, votes } = table;
  const starts = new Int32Array(statements + 1);
  for (let cell = 0; cell < votes.length; cell++) if (votes[cell] !== UNSEEN) starts[(cell % statements) + 1]!++;
  for (let column = 0; column < statements; column++) starts[column + 1]! += starts[column]!;
  const rows = new Int32Array(starts[statements]!);
  const values = new Float64Array(rows.length);
  const next = starts.slice(0, statements);
  for (let person = 0, cell = 0; person < people; person++)
    for (let column = 0; column < statements; column++) {
      const vote = votes[cell++]!;
      if (vote === UNSEEN) continue;
      const place = next[column]!++;
      rows[place] = person;
      values[place] = vote;
    }
  return { people, statements, starts, rows, values, means: takeMeans(starts, values) };
}

function takeMeans(starts: Int32Array, values: Float64Array): Float64Array {
  const means = new Float64Array(starts.length - 1);
  for (let column = 0; column < means.length; column++) {
    const column_ = values.subarray(starts[column]!, starts[column + 1]!);
    if (column_.length === 0) continue;
    let sum = 0;
    for (const value of column_) sum += value;
    const mean = sum / column_.length;
    for (let place = 0; place < column_.length; place++) column_[place]! -= mean;
    means[column] = mean;
  }
  return means;
}
