/**
 * The only place that touches answers. Nothing reads one of them for anybody: they leave as sums, or to be counted over.
 * Under pseudonyms, a person's answers are tied together as long as the group's key lives. Without names, the respondent is
 * drawn; that somebody has answered stands apart, under a key of that round, and the round's answers are written anew in
 * their drawn order each time, so that neither order nor transaction tells which came with which mark.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { beginScopeAnew, epochOf, forgetScope, pseudonym, pseudonymsIn } from '#kernel/pseudonym.ts';
import './probe-answers.table.ts';

type Network = Id<'network'>;
type Group = Id<'group'>;
type Round = Id<'probeRound'>;

const answersScope = 'probe-answers:';
const marksScope = 'probe-marks:';
const keysOf = (group: Group) => answersScope + group;
const marksOf = (round: Round) => marksScope + round;

/** Notes that somebody answers a round; false where they have answered it already, for whichever group. */
export async function markAnswered(db: Db, network: Network, round: Round, person: Id<'person'>): Promise<boolean> {
  const mark = await pseudonym(db, network, marksOf(round), person);
  const made = await db
    .insertInto('probe_marks')
    .values({ network_id: network, round_id: round, mark })
    .onConflict((conflict) => conflict.doNothing())
    .returning('mark')
    .execute();
  return made.length === 1;
}

/** Of these rounds, those that somebody has answered; for themselves alone. Rounds that are over are forgotten. */
export async function answeredBy(db: Db, network: Network, round: Round, person: Id<'person'>): Promise<boolean> {
  const marks = await pseudonymsIn(db, network, marksOf(round), person);
  if (marks.length === 0) return false;
  const found = await db
    .selectFrom('probe_marks')
    .select('mark')
    .where('network_id', '=', network)
    .where('round_id', '=', round)
    .where('mark', 'in', marks)
    .execute();
  return found.length > 0;
}

/** Who has answered a round that is over is nobody's business any more. */
export async function forgetMarks(db: Db, network: Network, closed: readonly Round[]): Promise<void> {
  for (const round of closed) await forgetScope(db, network, marksOf(round));
  if (closed.length === 0) return;
  await db
    .deleteFrom('probe_marks')
    .where('network_id', '=', network)
    .where('round_id', 'in', [...closed])
    .execute();
}

interface Given {
  round: Round;
  group: Group;
  answers: Record<string, number>;
}

/** Keeps what somebody answers under the group's present pseudonym. */
export async function keepLinked(db: Db, network: Network, given: Given, person: Id<'person'>): Promise<void> {
  const scope = keysOf(given.group);
  const respondent = await pseudonym(db, network, scope, person);
  await insert(db, network, given, respondent, await epochOf(db, network, scope));
}

/** Keeps what somebody answers under no name, and mixes it with what is there. */
export async function keepUnnamed(db: Db, network: Network, given: Given): Promise<void> {
  await insert(db, network, given, randomBytes(16).toString('base64url'), 0);
  const rows = await db
    .deleteFrom('probe_answers')
    .where('network_id', '=', network)
    .where('round_id', '=', given.round)
    .where('group_id', '=', given.group)
    .where('epoch', '=', 0)
    .returning(['respondent', 'answers'])
    .execute();
  rows.sort((one, other) => (one.respondent < other.respondent ? -1 : 1));
  for (const { respondent, answers } of rows) await insert(db, network, { ...given, answers }, respondent, 0);
}

/** Keeps many answers at once, each under its person's pseudonym: for a house that is filled, which asks nobody twice. */
export async function keepAll(
  db: Db,
  network: Network,
  given: readonly (Given & { person: Id<'person'> })[],
): Promise<void> {
  const known = new Map<string, { respondent: string; epoch: number }>();
  for (const { group, person } of given) {
    if (known.has(group + person)) continue;
    const respondent = await pseudonym(db, network, keysOf(group), person);
    known.set(group + person, { respondent, epoch: await epochOf(db, network, keysOf(group)) });
  }
  const rows = given.map(({ round, group, person, answers }) => ({
    network_id: network,
    round_id: round,
    group_id: group,
    ...known.get(group + person)!,
    answers: JSON.stringify(answers),
  }));
  if (rows.length > 0) await db.insertInto('probe_answers').values(rows).execute();
}

const insert = (db: Db, network: Network, { round, group, answers }: Given, respondent: string, epoch: number) =>
  db
    .insertInto('probe_answers')
    .values({
      network_id: network,
      round_id: round,
      group_id: group,
      respondent,
      epoch,
      answers: JSON.stringify(answers),
    })
    .execute();

export const beginAnew = (db: Db, network: Network, group: Group): Promise<void> =>
  beginScopeAnew(db, network, keysOf(group));

export interface AnswerRow {
  round: Round;
  group: Group;
  respondent: string;
  epoch: number;
  answers: Record<string, number>;
}

const pageSize = 500;

/** All answers to these rounds, page by page, to be counted over and never to be handed on. */
export async function* answersTo(db: Db, network: Network, rounds: readonly Round[]): AsyncGenerator<AnswerRow[]> {
  for (const round of rounds)
    for (let last: AnswerRow | undefined; ; ) {
      const page: AnswerRow[] = (await db
        .selectFrom('probe_answers')
        .select(['round_id as round', 'group_id as group', 'respondent', 'epoch', 'answers'])
        .where('network_id', '=', network)
        .where('round_id', '=', round)
        .where(sql<boolean>`(group_id, respondent) > (${last?.group ?? ''}, ${last?.respondent ?? ''})`)
        .orderBy('group_id')
        .orderBy('respondent')
        .limit(pageSize)
        .execute()) as AnswerRow[];
      if (page.length > 0) yield page;
      last = page.at(-1);
      if (page.length < pageSize) break;
    }
}

/** Another one wherever answers to these rounds have come, gone, or been cut from their pseudonyms. */
export async function stateOfAnswers(db: Db, network: Network, rounds: readonly Round[]): Promise<string> {
  if (rounds.length === 0) return '';
  const { rows } = await sql<{ state: string }>`
    select count(*) || ' ' || coalesce(sum(epoch), 0) as state from probe_answers
    where network_id = ${network} and round_id in (${sql.join([...rounds])})`.execute(db);
  return rows[0]!.state;
}

/** Who answered for a group under its present key in which round, without what. */
export async function panelOf(db: Db, network: Network, group: Group) {
  const epoch = await epochOf(db, network, keysOf(group));
  return db
    .selectFrom('probe_answers')
    .select(['round_id as round', 'respondent'])
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('epoch', '=', epoch)
    .execute();
}

/**
 * Whoever has been erased takes along what they answer in a round that is open. What a closed round has counted stays as
 * nobody's, each row under a drawn respondent: if it went, the figures of before and after would tell every answer.
 */
export async function forgetAnswersOf(db: Db, network: Network, today: CalendarDate): Promise<void> {
  const { rows: erased } = await sql<{ id: Id<'person'> }>`
    select id from people where network_id = ${network} and erased_at is not null`.execute(db);
  for (const { id } of erased) {
    const names = await pseudonymsIn(db, network, answersScope, id);
    if (names.length === 0) continue;
    const theirs = sql`network_id = ${network} and epoch > 0 and respondent in (${sql.join(names)})`;
    await sql`
      delete from probe_answers where ${theirs} and round_id in
        (select id from probe_rounds where network_id = ${network} and closes_on >= ${today}::date)`.execute(db);
    await sql`update probe_answers set respondent = gen_random_uuid()::text, epoch = 0 where ${theirs}`.execute(db);
  }
}
