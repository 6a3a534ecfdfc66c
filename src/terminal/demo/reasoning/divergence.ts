/** How the groups of the demo explored before they settled. What somebody commits alone is told by person here, and sealed there. */
import { z } from 'zod';
import { argueOption } from '#deciding/divergence/argue-option.ts';
import { askToReopen } from '#deciding/divergence/ask-to-reopen.ts';
import { attachDissent } from '#deciding/divergence/attach-dissent.ts';
import { castVote } from '#deciding/divergence/cast-vote.ts';
import { converge } from '#deciding/divergence/converge.ts';
import { dissentInSession } from '#deciding/divergence/dissent-in-session.ts';
import { endSession } from '#deciding/divergence/end-session.ts';
import { foresee } from '#deciding/divergence/foresee.ts';
import { sides } from '#deciding/divergence/kinds.ts';
import { moveOn } from '#deciding/divergence/move-on.ts';
import { openSession } from '#deciding/divergence/open-session.ts';
import { setAside } from '#deciding/divergence/set-aside.ts';
import { tieDecision } from '#deciding/divergence/tie-decision.ts';
import { writeOptions } from '#deciding/divergence/write-options.ts';
import { discardDraft } from '#deciding/drafts/discard-draft.ts';
import { type DemoEvent, deed, key, moment, type Stage, who } from '../script.ts';

const said = z.strictObject({ text: z.string(), alias: z.string().optional(), reopenIf: z.string().optional() });
const ballots = z.record(who, z.string().describe('The title of an option, or none'));
const option = z.strictObject({
  by: who,
  title: z.string(),
  for: z.array(z.string()).default([]),
  against: z.array(z.string()).default([]),
});
const argument = z.strictObject({
  by: who,
  option: z.string(),
  side: z.enum(sides).default('for'),
  text: z.string(),
});

const session = z.strictObject({
  key,
  opened: deed,
  question: z.string(),
  context: z.string().default(''),
  minutes: z.int(),
  deadline: z.string().optional(),
  invited: z.array(z.string()).default([]),
  options: z.array(option),
  /** When each part ended; what is left out has not come yet. */
  revealed: moment.optional(),
  voted: moment.optional(),
  first: ballots.default({}),
  argued: moment.optional(),
  arguments: z.array(argument).default([]),
  foreseen: moment.optional(),
  premortem: z.record(who, z.array(z.string())).default({}),
  skipped: z.string().default(''),
  votedAgain: moment.optional(),
  second: ballots.default({}),
  dissent: said.extend({ by: who }).optional(),
  setAside: z.record(z.string(), z.string()).default({}),
  ended: deed.extend({ why: z.string() }).optional(),
  converged: deed.extend({ option: z.string(), decision: key }).optional(),
});
type Session = z.output<typeof session>;

const attached = said.extend({ ...deed.shape, decision: key });
const asked = deed.extend({ decision: key, saw: z.string() });

export const divergenceFile = z.strictObject({
  sessions: z.array(session),
  dissent: z.array(attached),
  reopenings: z.array(asked),
});

const from = (name: string) => `demo/reasoning/divergence.yaml, ${name}`;

/** The ids of the options by their titles, as the session itself has them. */
const options = new Map<string, Map<string, string>>();

const optionOf = ({ key: name }: Session, title: string): string => {
  if (title === 'none') return title;
  const id = options.get(name)?.get(title);
  if (!id) throw new Error(`“${name}” has no option “${title}”.`);
  return id;
};

async function open(stage: Stage, { key: name, opened, options: written, ...it }: Session): Promise<void> {
  const { question, context, minutes, deadline, invited } = it;
  const group = opened.by.split('/')[0];
  const input = { question, context, minutes, invited, group, ...(deadline && { deadline }) };
  const { id } = await stage.ask(openSession, opened.by, input);
  stage.keep(name, id);
  for (const by of new Set(written.map((one) => one.by))) {
    const own = written.filter((one) => one.by === by).map(({ by: _, ...one }) => one);
    await stage.ask(writeOptions, by, { id, options: own });
  }
}

async function on(stage: Stage, { key: name, opened }: Session, phase: string, more: object = {}) {
  const shown = await stage.ask(moveOn, opened.by, { id: stage.id(name), from: phase, ...more });
  options.set(name, new Map(shown.options.map(({ id, title }) => [title, id])));
}

async function vote(stage: Stage, it: Session, round: 'first' | 'second'): Promise<void> {
  for (const [by, title] of Object.entries(it[round]))
    await stage.ask(castVote, by, { id: stage.id(it.key), round, choice: optionOf(it, title) });
}

async function argue(stage: Stage, it: Session): Promise<void> {
  const id = stage.id(it.key);
  for (const { by, option: title, ...one } of it.arguments)
    await stage.ask(argueOption, by, { ...one, id, option: optionOf(it, title) });
  for (const [kind, why] of Object.entries(it.setAside)) await stage.ask(setAside, it.opened.by, { id, kind, why });
}

async function foreseeAll(stage: Stage, it: Session): Promise<void> {
  const id = stage.id(it.key);
  for (const [by, reasons] of Object.entries(it.premortem)) await stage.ask(foresee, by, { id, reasons });
  if (!it.dissent) return;
  const { by, ...dissent } = it.dissent;
  await stage.ask(dissentInSession, by, { id, ...dissent });
}

/** The draft became the decision that the group’s own file tells of. */
async function settle(stage: Stage, it: Session): Promise<void> {
  const { by, option: title, decision } = it.converged!;
  const id = stage.id(it.key);
  const shown = await stage.ask(converge, by, { id, choice: optionOf(it, title) });
  await stage.ask(discardDraft, by, { id: shown.draft });
  await stage.ask(tieDecision, by, { id, decision: stage.id(decision) });
}

const minute = 60_000;
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * minute).toISOString();
/** So that what is done in a phase is done while its time runs, right after it has begun. */
const justAfter = (at: string) => later(at, 1);
/** When everybody has had the time to read. */
const boxAfter = (at: string, minutes: number) => later(at, minutes + 1);

function sessionEvents(it: Session): DemoEvent[] {
  const play = (at: string | undefined, what: (stage: Stage) => Promise<void>): DemoEvent[] =>
    at ? [{ at, from: from(it.key), play: what }] : [];
  const then = (at: string | undefined, what: (stage: Stage) => Promise<void>) => play(at && justAfter(at), what);
  const skip = it.skipped ? { skipPremortem: it.skipped } : {};
  return [
    ...play(it.opened.on, (stage) => open(stage, it)),
    ...play(it.revealed, (stage) => on(stage, it, 'options')),
    ...play(it.voted && it.revealed && boxAfter(it.revealed, it.minutes), async (stage) => {
      await on(stage, it, 'gather');
      await vote(stage, it, 'first');
    }),
    ...play(it.voted, (stage) => on(stage, it, 'first')),
    ...then(it.voted, (stage) => argue(stage, it)),
    ...play(it.argued, (stage) => on(stage, it, 'argue', skip)),
    ...then(it.skipped ? undefined : it.argued, (stage) => foreseeAll(stage, it)),
    ...play(it.foreseen, (stage) => on(stage, it, 'premortem')),
    ...then(it.skipped ? it.argued : it.foreseen, (stage) => vote(stage, it, 'second')),
    ...play(it.votedAgain, (stage) => on(stage, it, 'second')),
    ...play(it.ended?.on, async (stage) => {
      await stage.ask(endSession, it.ended!.by, { id: stage.id(it.key), why: it.ended!.why });
    }),
    ...play(it.converged?.on, (stage) => settle(stage, it)),
  ];
}

export const divergenceEvents = (file: z.output<typeof divergenceFile>): DemoEvent[] => [
  ...file.sessions.flatMap(sessionEvents),
  ...file.dissent.map(({ on: at, by, decision, ...dissent }) => ({
    at,
    from: from(decision),
    play: async (stage: Stage) => {
      const told = await stage.ask(attachDissent, by, { decision: stage.id(decision), ...dissent });
      stage.keep(`${decision}-dissent`, told.dissent?.at(-1)?.key ?? '');
    },
  })),
  ...file.reopenings.map(({ on: at, by, decision, saw }) => ({
    at,
    from: from(decision),
    play: async (stage: Stage) => {
      await stage.ask(askToReopen, by, { decision: stage.id(decision), dissent: stage.id(`${decision}-dissent`), saw });
    },
  })),
];
