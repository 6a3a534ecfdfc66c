/** What a decision names must exist: groups that it affects, decisions that it stands to, principles, a question, assumptions. */
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import type { Db } from '#db/tables.ts';
import { type CalendarDate, dateOf, type Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { firstDay } from './dates.ts';
import type { Answer, Citation, DecisionContent, Footing } from './decision.ts';
import { findDecisions } from './decisions.store.ts';

/** Somewhere on earth it may be tomorrow already. */
const latestDay = (now: Instant): CalendarDate => dateOf(new Date(Date.parse(now) + 86_400_000).toISOString());

/** What has happened has happened by now: a slip in a year would stand at the head of every list for years. */
export function refuseFuture(now: Instant, day: CalendarDate | null | undefined, what: string): void {
  if (!day || firstDay(day) <= latestDay(now)) return;
  throw new Problem('invalid', `${what} lies in the future: ${day}. Look at the year again.`);
}

type Checked = Pick<DecisionContent, 'affects' | 'relations'> &
  Partial<Pick<DecisionContent, 'decidedOn' | 'result' | 'principles' | 'answer' | 'assumptions'>>;

export async function checkContent({ db, network, now }: Context, content: Checked): Promise<void> {
  refuseFuture(now, content.decidedOn, 'The day of the decision');
  refuseFuture(now, content.result?.on, 'The day of the result');
  await checkCitations(db, network, content.principles ?? []);
  await checkFooting(db, network, content.assumptions ?? []);
  if (content.answer) await checkAnswer(db, network, content.answer);
  if (content.affects.length > 0) {
    const known = new Set<string>((await allGroupNames(db, network)).map((group) => group.id));
    const unknown = content.affects.find((id) => !known.has(id));
    if (unknown) throw new Problem('invalid', `There is no group ${unknown} to be affected.`);
  }
  const ids = content.relations.flatMap((relation) => relation.id ?? []);
  if (ids.length > 0) {
    const known = new Set<string>((await findDecisions(db, network, ids)).map((decision) => decision.id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown) throw new Problem('invalid', `There is no decision ${unknown} to refer to.`);
  }
}

async function checkCitations(db: Db, network: Id<'network'>, citations: readonly Citation[]): Promise<void> {
  const known = await principles.findMany(
    db,
    network,
    citations.map((citation) => citation.principle),
  );
  for (const [place, { principle: id, version }] of citations.entries()) {
    const principle = known.find((it) => it.id === id);
    if (!principle) throw new Problem('invalid', `There is no principle ${id} to cite.`);
    if (version !== null && version > principle.version)
      throw new Problem(
        'invalid',
        `“${principle.title}” has no version ${version}; its newest is ${principle.version}.`,
      );
    if (citations.findIndex((it) => it.principle === id) !== place)
      throw new Problem('invalid', `“${principle.title}” is cited twice. Say once how the choice stands to it.`);
  }
}

async function checkFooting(db: Db, network: Id<'network'>, footing: readonly Footing[]): Promise<void> {
  const ids = footing.map(({ assumption }) => assumption);
  const known = await assumptions.findMany(db, network, ids);
  for (const [place, id] of ids.entries()) {
    const assumption = known.find((it) => it.id === id);
    if (!assumption) throw new Problem('invalid', `There is no assumption ${id} to rest on.`);
    if (ids.indexOf(id) !== place)
      throw new Problem('invalid', `“${assumption.title}” is named twice. Say once how the choice rests on it.`);
  }
}

async function checkAnswer(db: Db, network: Id<'network'>, { question: id, option, scope }: Answer): Promise<void> {
  const [question] = await questions.findMany(db, network, [id]);
  if (!question) throw new Problem('invalid', `There is no shared question ${id} to answer.`);
  if (!question.options.some(({ key }) => key === option))
    throw new Problem('invalid', `“${question.title}” has no answer “${option}”. Add it to the question first.`);
  const unknown = scope.find((it) => !question.scopes.includes(it));
  if (unknown)
    throw new Problem('invalid', `“${question.title}” knows no situation “${unknown}”. Add it to the question first.`);
}

/** Citations that do not say which version the group had before them are of the one in force. */
export async function withVersions({ db, network }: Context, citations: readonly Citation[]): Promise<Citation[]> {
  const unsaid = citations.filter(({ version }) => version === null).map(({ principle }) => principle);
  const known = await principles.findMany(db, network, unsaid);
  return citations.map((it) => ({
    ...it,
    version: it.version ?? known.find(({ id }) => id === it.principle)?.version ?? null,
  }));
}
