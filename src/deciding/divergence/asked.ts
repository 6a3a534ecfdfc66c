/** What somebody could ask before a choice is settled: questions, which a group sets aside with a word. Nothing waits for them. */
import { z } from 'zod';
import {
  type AskedKind,
  askedKinds,
  lockIn,
  type OptionSeen,
  prematureConvergence,
} from '#measures/reasoning/premature-convergence.ts';
import { meanDistance } from '#text/likeness.ts';
import { leadingOf, type OptionNow, optionsNow, type Phase } from './kinds.ts';
import type { Divergence } from './session.ts';

export const questionAsked = z.object({
  kind: z.enum(askedKinds).describe('Which question'),
  options: z.array(z.string()).describe('The options that it is about, by their titles'),
  setAside: z.string().nullable().describe('What the group said to it; null while nobody has'),
});
export type QuestionAsked = z.output<typeof questionAsked>;

const early = new Set<AskedKind>(['one-option', 'few-options', 'alike']);

/** While people vote nothing is asked that could sway them; before they argue, only what they can still add. */
const asksIn: Partial<Record<Phase, (kind: AskedKind) => boolean>> = {
  gather: (kind) => early.has(kind),
  argue: () => true,
  converge: () => true,
  converged: () => true,
};

const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999Z`);

function lockInOf({ votes, createdAt, deadline, options }: Divergence): number | undefined {
  const rounds = [votes.first, votes.second].flatMap((round) =>
    round?.counts ? [{ at: Date.parse(round.at), counts: options.map(({ id }) => round.counts?.[id] ?? 0) }] : [],
  );
  const until = deadline ? endOf(deadline) : votes.second ? Date.parse(votes.second.at) : undefined;
  return until === undefined ? undefined : lockIn(rounds, Date.parse(createdAt), until);
}

const seenOf = (option: OptionNow): OptionSeen => ({
  for: option.for.length,
  against: option.against.length,
  answered: option.against.filter(({ answers }) => answers.length > 0).length,
});

/** So many options of so many characters are compared: whether they are alike shows at their beginning. */
const mostCompared = 50;
const compared = 1000;

const distanceOf = (options: readonly { title: string; description: string }[]) =>
  meanDistance(
    options.slice(0, mostCompared).map(({ title, description }) => `${title}\n${description}`.slice(0, compared)),
  );

export function askedIn(session: Divergence): QuestionAsked[] {
  const asks = asksIn[session.phase];
  if (!asks) return [];
  const now = optionsNow(session);
  const leading = now.findIndex(({ id }) => id === leadingOf((session.votes.second ?? session.votes.first)?.counts));
  const { asked, strawMen } = prematureConvergence({
    options: now.map(seenOf),
    leading,
    distance: distanceOf(now),
    firstVotes: session.votes.first?.counts ? Object.values(session.votes.first.counts) : undefined,
    lockIn: lockInOf(session),
    objections: session.arguments.filter(({ side }) => side === 'objection').length + session.dissent.length,
  });
  return asked.filter(asks).map((kind) => ({
    kind,
    options: kind === 'straw-man' ? strawMen.flatMap((place) => now[place]?.title ?? []) : [],
    setAside: session.setAside.find((it) => it.kind === kind)?.why ?? null,
  }));
}

interface OptionWritten {
  title: string;
  description: string;
  for: readonly string[];
  against: readonly string[];
}

export const exploredIn = ({
  options,
  dissent,
}: {
  options: readonly OptionWritten[];
  dissent: readonly unknown[];
}) => ({
  options: options.map((option) => ({ for: option.for.length, against: option.against.length })),
  objections: dissent.length,
});

/** The same of a decision that is being written; `chosen` is its choice, to which no straw man is looked for. */
export function askedOf(draft: { options: readonly OptionWritten[]; dissent: readonly unknown[]; choice: string }) {
  const leading = draft.options.findIndex(
    ({ title }) => title && draft.choice.toLowerCase().includes(title.toLowerCase()),
  );
  const { asked, strawMen } = prematureConvergence({
    ...exploredIn(draft),
    leading,
    distance: distanceOf(draft.options),
  });
  return asked.map((kind) => ({
    kind,
    options: kind === 'straw-man' ? strawMen.flatMap((place) => draft.options[place]?.title || []) : [],
    setAside: null,
  }));
}
