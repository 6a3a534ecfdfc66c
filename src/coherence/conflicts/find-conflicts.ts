/**
 * Found with certainty, from structure alone: one shared question, a common situation, both in force, and either answers
 * that exclude one another or one answer that upholds a principle here and breaks it there.
 */
import { sql } from 'kysely';
import { exclude, overlap, type Question } from '#common-ground/questions/question.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import type { Db } from '#db/tables.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { answerKind } from '#deciding/decisions/references.ts';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import type { Conflict } from './conflict.ts';
import { stateOf } from './conflict.ts';
import { conflicts, ofDecision, ofGroup } from './conflicts.store.ts';
import '#deciding/decisions/decisions.table.ts';

type Answered = Pick<Decision, 'id' | 'group' | 'principles'> & { answer: NonNullable<Decision['answer']> };

const columns = sql`d.id, d.group_id as "group", d.record->'answer' as answer,
  coalesce(d.record->'principles', '[]') as principles`;

/** Decisions in force today, of other groups, that give one of these answers in a common situation; the newest of each group. */
async function comparable(db: Db, network: Id<'network'>, mine: Answered, options: readonly string[], today: string) {
  if (options.length === 0) return [];
  const { question, scope } = mine.answer;
  const { rows } = await sql<Answered>`
    select distinct on (d.group_id) ${columns}
    from decision_references r
    join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where r.network_id = ${network} and r.to_key = ${question} and r.kind = any(${options.map(answerKind)}::text[])
      and d.group_id <> ${mine.group} and not d.retracted and ${inForceToday(today)}
      and (${scope.length === 0} or jsonb_array_length(d.record->'answer'->'scope') = 0
        or jsonb_exists_any(d.record->'answer'->'scope', ${scope}::text[]))
    order by d.group_id, d.sorted_on desc, d.id desc`.execute(db);
  return rows.filter((other) => overlap(scope, other.answer.scope));
}

/** What one group says it upholds with this answer, and the other says it breaks with the same one. */
const readOtherwise = (one: Answered, other: Answered) =>
  one.principles
    .filter(({ principle, stance }) => {
      const theirs = other.principles.find((it) => it.principle === principle)?.stance;
      return (stance === 'upholds' && theirs === 'breaks') || (stance === 'breaks' && theirs === 'upholds');
    })
    .map(({ principle }) => principle);

interface Contradiction {
  kind: 'exclusive-answers' | 'opposite-readings';
  other: Answered;
  principles: Conflict['principles'];
}

/** Answers that exclude this one, and the same answer where one principle is read in opposite ways. */
async function contradictions(db: Db, network: Id<'network'>, question: Question, mine: Answered, today: string) {
  const { option } = mine.answer;
  const excluded = question.options.map(({ key }) => key).filter((key) => exclude(question, option, key));
  const opposite = (await comparable(db, network, mine, excluded, today)).map(
    (other): Contradiction => ({ kind: 'exclusive-answers', other, principles: bothCite(mine, other) }),
  );
  const judged = mine.principles.some(({ stance }) => stance !== 'stretches');
  const alike = judged ? await comparable(db, network, mine, [option], today) : [];
  const readings = alike.map(
    (other): Contradiction => ({ kind: 'opposite-readings', other, principles: readOtherwise(mine, other) }),
  );
  return [...opposite, ...readings.filter(({ principles }) => principles.length > 0)];
}

const inForceToday = (today: string) =>
  sql`d.in_force_from <= ${today}::date and (d.in_force_until is null or d.in_force_until > ${today}::date)`;

async function answered(db: Db, network: Id<'network'>, id: Id<'decision'>, today: string): Promise<Answered | null> {
  const { rows } = await sql<Answered>`
    select ${columns} from decisions d
    where d.network_id = ${network} and d.id = ${id} and not d.retracted and ${inForceToday(today)}
      and jsonb_typeof(d.record->'answer') = 'object'`.execute(db);
  return rows[0] ?? null;
}

const sameAnswers = (conflict: Conflict, one: Answered, other: Answered) =>
  [one, other].every((it) =>
    conflict.sides.some((side) => side.group === it.group && side.option === it.answer.option),
  );

/** What one group already talks about with others, or has settled with them, on this question or on this decision. */
const earlierOf = ({ db, network }: Context, question: Question, { group, id }: Answered): Promise<Conflict[]> =>
  conflicts.list(db, network, {
    where: sql<boolean>`${ofGroup(group)} and (question_id = ${question.id} or ${ofDecision(id)})`,
  });

/** Whether these two groups talk about it already, or have found out that their contexts differ. */
const isKnown = (earlier: readonly Conflict[], one: Answered, other: Answered, today: string): boolean =>
  earlier.some((conflict) => {
    if (samePair(conflict, one, other)) return true;
    const here = conflict.question === one.answer.question && conflict.sides.some((it) => it.group === other.group);
    if (!here) return false;
    if (stateOf(conflict, today) !== 'settled') return true;
    return conflict.ending?.kind === 'contexts-differ' && sameAnswers(conflict, one, other);
  });

const samePair = ({ sides }: Conflict, one: Answered, other: Answered) =>
  [one, other].every(({ id }) => sides.some((it) => it.decision === id));

const bothCite = (one: Answered, other: Answered) =>
  one.principles
    .filter((it) => other.principles.some((its) => its.principle === it.principle))
    .map((it) => it.principle);

const side = ({ id, group, answer }: Answered) => ({ group, decision: id, option: answer.option });

/** Finds what one decision contradicts, and puts it on the table. Answers with what is new. */
export async function findConflicts(context: Context, id: Id<'decision'>): Promise<Conflict[]> {
  const { db, network, now } = context;
  const today = dateOf(now);
  const mine = await answered(db, network, id, today);
  if (!mine) return [];
  const [question] = await questions.findMany(db, network, [mine.answer.question]);
  if (!question) return [];
  const found = await contradictions(db, network, question, mine, today);
  if (found.length === 0) return [];
  const earlier = await earlierOf(context, question, mine);
  const contents = found
    .filter(({ other }) => !isKnown(earlier, mine, other, today))
    .map(({ kind, other, principles }) => ({
      ...untouched,
      kind,
      question: question.id,
      sides: [side(other), side(mine)] as Conflict['sides'],
      principles,
    }));
  return conflicts.addAll(context, 'conflict.found', contents);
}

/** A conflict that nobody has spoken about yet. */
export const untouched = {
  why: '',
  keeper: null,
  dueOn: null,
  thread: [],
  ending: null,
  refused: [],
  outcomes: [],
  heard: [],
};
