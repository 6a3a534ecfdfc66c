/** The decisions of the groups, with all that was said of each later: so that its trail reads as people have written it. */
import type { z } from 'zod';
import { findConflicts } from '#coherence/conflicts/find-conflicts.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import type { Citation, Decision } from '#deciding/decisions/decision.ts';
import { logDecision } from '#deciding/decisions/log-decision.ts';
import { recheckCitation } from '#deciding/decisions/recheck-citation.ts';
import { recordResult } from '#deciding/decisions/record-result.ts';
import { visitor } from '#kernel/actor.ts';
import type { Context, Operation } from '#kernel/operation.ts';
import { appendSteps } from '#kernel/trail.ts';
import type { DemoAnswer, DemoCitation, DemoDecision, DemoGroup } from './demo-files.ts';
import type { DemoEvent, Stage } from './script.ts';

/** What the loop's files say that the decisions need to know. */
export interface Beginnings {
  /** When each principle came into force and each question was opened, by key. */
  readonly since: ReadonlyMap<string, string>;
  /** The key under which a conflict between two decisions is told; throws where nobody has told it. */
  conflictKey(one: string, other: string): string;
}

interface Told {
  group: DemoGroup;
  decision: DemoDecision;
  beginnings: Beginnings;
}

const days = (instant: string, count: number) => new Date(Date.parse(instant) + count * 86_400_000).toISOString();

const evening = (date: string) => `${date}T18:30:00.000Z`;

/** Somebody of the group; where a name is no member's, whoever is its first. */
function memberOf(stage: Stage, { group }: Told, name: string): string {
  const own = name.includes('/') ? name : `${group.slug}/${name}`;
  return stage.world.cast.people.has(own) ? own : `${group.slug}/${group.members[0]!.key}`;
}

/** A member by id, anybody else by the name that was written. */
const party =
  (stage: Stage, { group }: Told) =>
  (name: unknown) =>
    stage.world.cast.people.get(String(name).includes('/') ? String(name) : `${group.slug}/${name}`)?.id ??
    String(name);

const answered = (stage: Stage, { question, option, scope }: Pick<DemoAnswer, 'question' | 'option' | 'scope'>) => ({
  question: stage.id(question),
  option,
  scope,
});

const cited = (stage: Stage, { principle, stance, why, decisive }: DemoCitation) => ({
  principle: stage.id(principle),
  stance,
  why,
  decisive,
});

/** In the transaction of the decision, as at its time: what a running house would find right after it. */
const thenFind = <In extends z.ZodType, Out extends z.ZodType, C extends Context, Ahead>(
  it: Operation<In, Out, C, Ahead>,
  told: Told,
  stage: Stage,
  keepAs?: string,
): Operation<In, Out, C, Ahead> => ({
  ...it,
  async run(context, input, ahead) {
    const decision = await it.run(context, input, ahead);
    if (keepAs) stage.keep(keepAs, (decision as Decision).id);
    const { db, network, now } = context;
    const note: Context['note'] = (...steps) => appendSteps(db, { network, actor: null, at: now }, steps);
    const found = await findConflicts({ db, network, now, actor: visitor, note }, (decision as Decision).id);
    const keys = new Map([...stage.world.ids].map(([name, id]) => [id, name]));
    for (const { id, sides } of found) {
      const [one, other] = sides.map((side) => keys.get(side.decision) ?? '');
      stage.keep(told.beginnings.conflictKey(one ?? '', other ?? ''), id);
    }
    return decision;
  },
});

const isYounger = ({ beginnings, decision }: Told, name: string, from: string) => {
  const since = beginnings.since.get(name);
  if (!since) throw new Error(`${from}: nothing in demo/loop has the key “${name}”.`);
  return since > new Date(decision.recordedAt).toISOString();
};

function contentOf(stage: Stage, told: Told, now: { principles: DemoCitation[]; answer: DemoAnswer | undefined }) {
  const { group, decision } = told;
  const { key: _, recordedAt: __, recordedBy: ___, amendments: ____, result: _____, ...content } = decision;
  const parties = (value: unknown) => ((value as unknown[] | undefined) ?? []).map(party(stage, told));
  const dissent = (content.dissent as { by?: string; text: string }[] | undefined) ?? [];
  return {
    ...content,
    status: ['superseded', 'deprecated'].includes(content.status) ? 'accepted' : content.status,
    decidedBy: parties(content.decidedBy),
    consulted: parties(content.consulted),
    informed: parties(content.informed),
    dissent: dissent.map((it) => ({ ...it, by: it.by ? party(stage, told)(it.by) : null })),
    affects: content.affects.map((slug) => stage.group(slug)),
    relations: content.relations.flatMap(({ to, ...relation }) =>
      stage.has(to) ? [{ ...relation, id: stage.id(to) }] : [],
    ),
    principles: now.principles.map((it) => cited(stage, it)),
    answer: now.answer ? answered(stage, now.answer) : null,
    group: group.slug,
  };
}

/** A group says of an older decision how it stands to a principle that is younger. */
const citing =
  (told: Told, citation: DemoCitation) =>
  async (stage: Stage): Promise<void> => {
    const { citations } = stage.world;
    const { key: name, recordedBy } = told.decision;
    const principles = [...(citations.get(name) ?? []), cited(stage, citation)];
    const why = 'Said how it stands to a principle that has come since.';
    const input = { id: stage.id(name), why, set: { principles } };
    const written = await stage.ask(amendDecision, memberOf(stage, told, citation.by ?? recordedBy), input);
    citations.set(name, written.principles as Citation[]);
  };

const answering =
  (told: Told, answer: DemoAnswer) =>
  async (stage: Stage): Promise<void> => {
    const by = memberOf(stage, told, answer.by ?? told.decision.recordedBy);
    const why = 'Said which answer this is to a question that others ask as well.';
    const input = { id: stage.id(told.decision.key), why, set: { answer: answered(stage, answer) } };
    await stage.ask(thenFind(amendDecision, told, stage), by, input);
  };

const rechecking =
  (told: Told, principle: string, { by, stance, why }: NonNullable<DemoCitation['rechecked']>) =>
  async (stage: Stage): Promise<void> => {
    const input = { id: stage.id(told.decision.key), principle: stage.id(principle), stance, why };
    const written = await stage.ask(recheckCitation, memberOf(stage, told, by), input);
    stage.world.citations.set(told.decision.key, written.principles as Citation[]);
  };

const logging =
  (told: Told, principles: DemoCitation[], answer: DemoAnswer | undefined) =>
  async (stage: Stage): Promise<void> => {
    const { key: name, recordedBy } = told.decision;
    const operation = answer ? thenFind(logDecision, told, stage, name) : logDecision;
    const content = contentOf(stage, told, { principles, answer });
    const logged = await stage.ask(operation, memberOf(stage, told, recordedBy), content);
    if (!stage.has(name)) stage.keep(name, logged.id);
    stage.world.citations.set(name, logged.principles as Citation[]);
  };

type Play = DemoEvent['play'];

const amending =
  (told: Told, { by, why, set }: DemoDecision['amendments'][number]): Play =>
  async (stage) => {
    const { answer, ...others } = set;
    const changes = answer ? { ...others, answer: answered(stage, answer) } : others;
    const operation = answer ? thenFind(amendDecision, told, stage) : amendDecision;
    await stage.ask(operation, memberOf(stage, told, by), { id: stage.id(told.decision.key), why, set: changes });
  };

const resulting =
  (told: Told): Play =>
  async (stage) => {
    const { key: name, recordedBy, result } = told.decision;
    await stage.ask(recordResult, memberOf(stage, told, recordedBy), { id: stage.id(name), ...(result as object) });
  };

const deprecating =
  (told: Told): Play =>
  async (stage) => {
    const input = { id: stage.id(told.decision.key), why: 'It is no longer needed.', set: { status: 'deprecated' } };
    await stage.ask(amendDecision, memberOf(stage, told, told.decision.recordedBy), input);
  };

/** What was said of a decision after it was logged, each at its time. */
function afterwards(told: Told, from: string, at: string): { at: string; play: Play }[] {
  const { decision, beginnings } = told;
  const sinceOf = (name: string) => beginnings.since.get(name)!;
  const { answer } = decision;
  const result = decision.result as { on: string } | undefined;
  return [
    ...decision.amendments.map((it) => ({ at: new Date(it.on).toISOString(), play: amending(told, it) })),
    ...(result ? [{ at: evening(result.on), play: resulting(told) }] : []),
    ...(decision.status === 'deprecated' ? [{ at: days(at, 150), play: deprecating(told) }] : []),
    ...decision.principles
      .filter((it) => isYounger(told, it.principle, from))
      .map((it) => ({ at: it.on ?? days(sinceOf(it.principle), 3), play: citing(told, it) })),
    ...(answer && isYounger(told, answer.question, from)
      ? [{ at: answer.on ?? days(sinceOf(answer.question), 2), play: answering(told, answer) }]
      : []),
    ...decision.principles.flatMap(({ principle, rechecked }) =>
      rechecked ? [{ at: rechecked.on, play: rechecking(told, principle, rechecked) }] : [],
    ),
  ];
}

function eventsOf(told: Told, now: string): DemoEvent[] {
  const { group, decision } = told;
  const from = `demo/groups/${group.slug}.yaml, ${decision.key}`;
  const at = new Date(decision.recordedAt).toISOString();
  const known = decision.principles.filter((it) => !isYounger(told, it.principle, from));
  const answer = decision.answer && !isYounger(told, decision.answer.question, from) ? decision.answer : undefined;
  return [
    { at, play: logging(told, known, answer) },
    ...afterwards(told, from, at).map((it) => (it.at < at ? { ...it, at: days(at, 0.01) } : it)),
  ].map((event) => ({ ...event, from, at: event.at > now ? now : event.at }));
}

export const decisionEvents = (groups: readonly DemoGroup[], beginnings: Beginnings, now: string): DemoEvent[] =>
  groups.flatMap((group) => group.decisions.flatMap((decision) => eventsOf({ group, decision, beginnings }, now)));

/** The reference that each decision will have: its group's log counts in the order of recording. */
export function demoReferences(groups: readonly DemoGroup[]): Map<string, string> {
  const recorded = (decision: DemoDecision) => Date.parse(decision.recordedAt);
  return new Map(
    groups.flatMap(({ slug, decisions }) =>
      [...decisions]
        .sort((one, other) => recorded(one) - recorded(other))
        .map((decision, place): [string, string] => [decision.key, `${slug}-${place + 1}`]),
    ),
  );
}
