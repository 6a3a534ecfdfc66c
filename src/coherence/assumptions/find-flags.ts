/** Every decision in force that rests on something unsettled, with the shortest chain that leads to it. */
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { UntilNews } from '#kernel/until-news.ts';
import { answers, type FlagAnswer } from './flag.ts';
import { lastAnswers } from './flag-answers.store.ts';
import { type Step, standingOf, stepsBelow, stepsFrom } from './resting.store.ts';
import { findUnsettled, type Unsettled } from './unsettled.ts';

export interface Flag {
  readonly decision: Id<'decision'>;
  readonly group: Id<'group'>;
  readonly unsettled: Unsettled;
  /** What lies between the assumption and the decision, from the assumption on: assumptions and decisions by their ids. */
  readonly via: readonly string[];
  /** What the group has said since; null while it waits. */
  readonly answer: FlagAnswer | null;
}

/** For each thing that is reached from a root, what it was first reached by: the chain is read backwards along it. */
export function shortestWays(root: string, aboveOf: (below: string) => readonly string[]): Map<string, string> {
  const by = new Map<string, string>();
  let next = [root];
  while (next.length > 0) {
    const reached: string[] = [];
    for (const below of next)
      for (const above of aboveOf(below)) {
        if (above === root || by.has(above)) continue;
        by.set(above, below);
        reached.push(above);
      }
    next = reached;
  }
  return by;
}

/** What lies on the way from the root to something, both left out. */
export function wayTo(root: string, end: string, by: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at = by.get(end); at !== undefined && at !== root; at = by.get(at)) way.push(at);
  return way.reverse();
}

/** What stands directly above each thing; nothing runs through a decision that was taken back. */
export function standingOn(
  steps: readonly Step[],
  retracted: ReadonlySet<string>,
): (below: string) => readonly string[] {
  const above = new Map<string, string[]>();
  for (const step of steps) {
    if (retracted.has(step.above)) continue;
    const known = above.get(step.below);
    if (known) known.push(step.above);
    else above.set(step.below, [step.above]);
  }
  return (below) => above.get(below) ?? [];
}

interface Known {
  readonly aboveOf: (below: string) => readonly string[];
  readonly inForce: ReadonlyMap<string, Id<'group'>>;
  readonly said: ReadonlyMap<string, FlagAnswer>;
}

function flagsUnder(unsettled: Unsettled, { aboveOf, inForce, said }: Known): Flag[] {
  const root = unsettled.assumption.id;
  const by = shortestWays(root, aboveOf);
  return [...by.keys()].flatMap((id) => {
    const group = inForce.get(id);
    if (!group) return [];
    const answer = said.get(`${id} ${root}`);
    const counts = answer && answers(answer, unsettled.since) ? answer : null;
    return [{ decision: id as Id<'decision'>, group, unsettled, via: wayTo(root, id, by), answer: counts }];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function flagsAmong(
  { db, network, now }: Context,
  unsettled: readonly Unsettled[],
  steps: readonly Step[],
): Promise<Flag[]> {
  const ids = [...new Set(steps.map(({ above }) => above))].filter((id) => id.startsWith('dec_'));
  const roots = unsettled.map(({ assumption }) => assumption.id);
  const { inForce, retracted } = await standingOf(db, network, ids, dateOf(now));
  const said = new Map((await lastAnswers(db, network, roots)).map((it) => [`${it.decision} ${it.assumption}`, it]));
  const known = { aboveOf: standingOn(steps, retracted), inForce, said };
  const flags = unsettled.flatMap((it) => flagsUnder(it, known));
  const waits = ({ answer }: Flag) => (answer === null ? 0 : 1);
  return flags.sort((a, b) => waits(a) - waits(b) || compare(a.unsettled.since, b.unsettled.since));
}

async function followUp(context: Context, only?: readonly string[]): Promise<Flag[]> {
  const unsettled = await findUnsettled(context, only);
  const roots = unsettled.map(({ assumption }) => assumption.id);
  return flagsAmong(context, unsettled, await stepsFrom(context.db, context.network, roots));
}

const all = new UntilNews<readonly Flag[]>();

/** Of these assumptions, or of all; those that wait for an answer first, the longest waiting at their head. */
export async function findFlags(context: Context, only?: readonly string[]): Promise<readonly Flag[]> {
  if (only) return followUp(context, only);
  return all.get(context.db, context.network, dateOf(context.now), () => followUp(context));
}

/** Of one decision, in the same order. */
export async function findFlagsOf(context: Context, decision: Id<'decision'>): Promise<Flag[]> {
  const steps = await stepsBelow(context.db, context.network, decision);
  const grounds = [...new Set(steps.map(({ below }) => below))].filter((id) => id.startsWith('asm_'));
  if (grounds.length === 0) return [];
  const flags = await flagsAmong(context, await findUnsettled(context, grounds), steps);
  return flags.filter((flag) => flag.decision === decision);
}
