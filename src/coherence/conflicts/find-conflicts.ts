/** Found with certainty, from structure alone: one shared question, answers that exclude one another, a common situation, both in force. */
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

/** Decisions in force today, of other groups, that give an answer which excludes this one; the newest of each group. */
async function opposite(db: Db, network: Id<'network'>, question: Question, mine: Answered, today: string) {
  const kinds = question.options
    .filter(({ key }) => exclude(question, mine.answer.option, key))
    .map(({ key }) => answerKind(key));
  if (kinds.length === 0) return [];
  const { rows } = await sql<Answered>`
    select distinct on (d.group_id) ${columns}
    from decision_references r
    join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where r.network_id = ${network} and r.to_key = ${question.id} and r.kind = any(${kinds}::text[])
      and d.group_id <> ${mine.group} and not d.retracted and ${inForceToday(today)}
      and (${mine.answer.scope.length === 0} or jsonb_array_length(d.record->'answer'->'scope') = 0
        or jsonb_exists_any(d.record->'answer'->'scope', ${mine.answer.scope}::text[]))
    order by d.group_id, d.sorted_on desc, d.id desc`.execute(db);
  return rows.filter((other) => overlap(mine.answer.scope, other.answer.scope));
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
  const others = await opposite(db, network, question, mine, today);
  if (others.length === 0) return [];
  const earlier = await earlierOf(context, question, mine);
  const unknown = others.filter((other) => !isKnown(earlier, mine, other, today));
  const contents = unknown.map((other) => ({
    ...untouched,
    kind: 'exclusive-answers' as const,
    question: question.id,
    sides: [side(other), side(mine)] as Conflict['sides'],
    principles: bothCite(mine, other),
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
