/** Reads what a Polis conversation was exported to: its comments, and its votes one by one or one row for each participant. */
import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '#text/formula-guard.ts';
import type { RoundVotes } from './draw-map.ts';
import { mostStatements, signOf, unseenSign, type Vote } from './kinds.ts';

export interface Given {
  readonly comments: string;
  readonly votes?: string | undefined;
  readonly participants?: string | undefined;
}

export interface Finding {
  readonly file: 'comments' | 'votes' | 'participants-votes';
  readonly line: number;
  readonly problem: string;
}

export interface PolisReading {
  /** In the order of their ids. */
  readonly statements: readonly { text: string; moderatedOut: boolean }[];
  readonly round: RoundVotes;
  readonly votes: number;
  /** Votes that somebody cast on the same statement before; the last one counts. */
  readonly repeated: number;
  /** Where anything stands here, nothing is taken over. */
  readonly problems: readonly Finding[];
}

type File = Finding['file'];
type Line = { cells: string[]; line: number };
const mostProblems = 100;
/** Voters times comments: every voter has a row with a place for each comment, and all of them are in memory at once. */
const mostPlaces = 20_000_000;
const longest = 2000;

class Reader {
  readonly problems: Finding[] = [];

  say(file: File, line: number, problem: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ file, line, problem });
  }

  /** The lines below the header, with the place of each column by its name. */
  lines(file: File, text: string, wanted: readonly string[]): { columns: Map<string, number>; lines: Line[] } {
    const rows = this.#rows(file, text);
    const header = rows[0]?.cells.map((name) => name.trim()) ?? [];
    const columns = new Map(header.map((name, place) => [name, place]));
    for (const name of wanted) if (!columns.has(name)) this.say(file, 1, `There is no column “${name}”.`);
    const lines = rows.slice(1);
    for (const { cells, line } of lines)
      if (cells.length !== header.length)
        this.say(file, line, `The row has ${cells.length} cells, the header ${header.length}.`);
    return { columns, lines };
  }

  #rows(file: File, text: string): Line[] {
    try {
      const found = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
      let before = 0;
      return (found as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
        const line = before + 1;
        before = info.lines;
        return { cells: record, line };
      });
    } catch (error) {
      const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
      this.say(file, line, `The table could not be read: ${(error as Error).message.slice(0, 200)}.`);
      return [];
    }
  }
}

interface Comment {
  id: string;
  text: string;
  moderatedOut: boolean;
}

const whole = /^\d{1,9}$/;

function readComments(reader: Reader, text: string): Comment[] {
  const { columns, lines } = reader.lines('comments', text, ['comment-id', 'comment-body']);
  const cell = (cells: string[], name: string) => cells[columns.get(name) ?? -1]?.trim() ?? '';
  const seen = new Set<string>();
  const found = lines.flatMap(({ cells, line }): Comment[] => {
    const id = cell(cells, 'comment-id');
    const body = unguarded(cell(cells, 'comment-body')).replace(/\s+/gu, ' ');
    const wrong = wrongComment(id, body, seen);
    if (wrong) reader.say('comments', line, wrong);
    seen.add(id);
    return wrong ? [] : [{ id, text: body, moderatedOut: cell(cells, 'moderated') === '-1' }];
  });
  if (found.length > mostStatements)
    reader.say('comments', 1, `There are ${found.length} comments; a conversation holds ${mostStatements}.`);
  return found.sort((one, other) => Number(one.id) - Number(other.id));
}

function wrongComment(id: string, body: string, seen: ReadonlySet<string>): string {
  if (!whole.test(id)) return `“${id.slice(0, 40)}” is no id of a comment: it should be a number.`;
  if (seen.has(id)) return `The comment ${id} stands here twice.`;
  if (body === '') return `The comment ${id} has no text.`;
  if (body.length > longest) return `The comment ${id} is longer than ${longest} characters.`;
  return body.includes('\u0000') || !body.isWellFormed()
    ? `The comment ${id} has a character that cannot be stored.`
    : '';
}

const voteOf = (cell: string): Vote | null | undefined =>
  (({ '': null, '1': 'agree', '-1': 'disagree', '0': 'pass' }) as const)[cell];

/** The rows of voters while they are filled. */
class Votes {
  readonly rows = new Map<string, Uint8Array>();
  readonly #places: Map<string, number>;
  count = 0;
  repeated = 0;

  constructor(comments: readonly Comment[]) {
    this.#places = new Map(comments.map(({ id }, place) => [id, place]));
  }

  knows = (comment: string) => this.#places.has(comment);

  /** Whether one voter more is more than can be taken over. */
  isFull = (voter: string) => !this.rows.has(voter) && (this.rows.size + 1) * this.#places.size > mostPlaces;

  set(voter: string, comment: string, vote: Vote): void {
    const row = this.rows.get(voter) ?? new Uint8Array(this.#places.size).fill(unseenSign.charCodeAt(0));
    this.rows.set(voter, row);
    const place = this.#places.get(comment)!;
    if (row[place] === unseenSign.charCodeAt(0)) this.count++;
    else this.repeated++;
    row[place] = signOf(vote).charCodeAt(0);
  }
}

const tooMany = ({ rows }: Votes) =>
  `There are too many voters for so many comments: after ${rows.size} of them, voters times comments are more than ${mostPlaces}.`;

function readVotes(reader: Reader, text: string, votes: Votes): void {
  const wanted = ['comment-id', 'voter-id', 'vote'];
  const { columns, lines } = reader.lines('votes', text, wanted);
  if (wanted.some((name) => !columns.has(name))) return;
  const [commentAt, voterAt, voteAt] = wanted.map((name) => columns.get(name)!) as [number, number, number];
  const timeAt = columns.get('timestamp');
  // The last vote counts, whatever the order of the lines.
  const time = ({ cells }: Line) => (timeAt === undefined ? 0 : Number(cells[timeAt]) || 0);
  for (const { cells, line } of lines.sort((one, other) => time(one) - time(other))) {
    const [comment, voter] = [cells[commentAt]?.trim() ?? '', cells[voterAt]?.trim() ?? ''];
    const vote = voteOf(cells[voteAt]?.trim() ?? '');
    if (!vote) reader.say('votes', line, `“${cells[voteAt] ?? ''}” is no vote: 1 agrees, -1 disagrees, 0 passes.`);
    else if (!whole.test(voter))
      reader.say('votes', line, `“${voter.slice(0, 40)}” is no id of a voter: it should be a number.`);
    else if (!votes.knows(comment)) reader.say('votes', line, `There is no comment ${comment.slice(0, 40)}.`);
    else if (votes.isFull(voter)) {
      reader.say('votes', line, tooMany(votes));
      return;
    } else votes.set(voter, comment, vote);
  }
}

function readParticipants(reader: Reader, text: string, votes: Votes): void {
  const { columns, lines } = reader.lines('participants-votes', text, ['participant']);
  const comments = [...columns].filter(([name]) => whole.test(name));
  for (const [name] of comments)
    if (!votes.knows(name)) reader.say('participants-votes', 1, `There is no comment ${name}.`);
  const known = comments.filter(([name]) => votes.knows(name));
  for (const { cells, line } of lines) {
    const voter = cells[columns.get('participant') ?? -1]?.trim() ?? '';
    if (!whole.test(voter) || votes.rows.has(voter)) {
      const why = whole.test(voter) ? 'stands here twice' : 'is no id of a participant: it should be a number';
      reader.say('participants-votes', line, `“${voter.slice(0, 40)}” ${why}.`);
      continue;
    }
    if (votes.isFull(voter)) {
      reader.say('participants-votes', line, tooMany(votes));
      return;
    }
    for (const [name, place] of known) {
      const vote = voteOf(cells[place]?.trim() ?? '');
      if (vote) votes.set(voter, name, vote);
      else if (vote === undefined)
        reader.say(
          'participants-votes',
          line,
          `“${cells[place]!.slice(0, 40)}” is no vote: 1 agrees, -1 disagrees, 0 passes.`,
        );
    }
  }
}

/** In the order of their numbers, each under a name that no pseudonym has. */
function asRound({ rows }: Votes, length: number): RoundVotes {
  const sorted = [...rows].sort(([one], [other]) => Number(one) - Number(other));
  const signs = new Uint8Array(sorted.length * length);
  for (const [at, [, row]] of sorted.entries()) signs.set(row, at * length);
  return { voters: sorted.map(([id]) => `i${id.padStart(9, '0')}`), signs };
}

/** Reads all of it before anything is written; the votes one by one come first where both are there. */
export function readPolis({ comments, votes: single, participants }: Given): PolisReading {
  const reader = new Reader();
  const found = readComments(reader, comments);
  const votes = new Votes(found);
  if (found.length === 0 && reader.problems.length === 0) reader.say('comments', 1, 'There is no comment in it.');
  if (single !== undefined) readVotes(reader, single, votes);
  else if (participants !== undefined) readParticipants(reader, participants, votes);
  return {
    statements: found.map(({ text, moderatedOut }) => ({ text, moderatedOut })),
    round: asRound(votes, found.length),
    votes: votes.count,
    repeated: votes.repeated,
    problems: reader.problems,
  };
}
