/** Every decision in force that rests on something unsettled, with the shortest chain that leads to it. */
import { referenceOf } from '#deciding/decisions/references.ts';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { answers, type FlagAnswer } from './flag.ts';
import { lastAnswers } from './flag-answers.store.ts';
import { type Resting, restingOn } from './resting.store.ts';
import { findUnsettled, type Unsettled } from './unsettled.ts';

export interface FlaggedDecision {
  readonly id: Id<'decision'>;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  readonly group: Id<'group'>;
}

export interface Flag {
  readonly decision: FlaggedDecision;
  readonly unsettled: Unsettled;
  /** What lies between the assumption and the decision, from the assumption on: assumptions and decisions by their ids. */
  readonly via: readonly string[];
  /** What the group has said since; null while it waits. */
  readonly answer: FlagAnswer | null;
}

export interface Flags {
  readonly flags: readonly Flag[];
  /** The decisions of all chains, by id, also those that are not in force. */
  readonly decisions: ReadonlyMap<string, FlaggedDecision>;
}

const decisionOf = (row: Resting): FlaggedDecision => ({
  id: row.above as Id<'decision'>,
  ref: referenceOf(row.slug!, row.number!),
  title: row.title!,
  status: row.status!,
  group: row.group!,
});

/** For each thing that is reached from a root, what it was first reached by: the chain is read backwards along it. */
export function shortestWays(root: string, rows: readonly Pick<Resting, 'above' | 'below'>[]): Map<string, string> {
  const above = new Map<string, string[]>();
  for (const row of rows) {
    const known = above.get(row.below);
    if (known) known.push(row.above);
    else above.set(row.below, [row.above]);
  }
  const by = new Map<string, string>();
  let next = [root];
  while (next.length > 0) {
    const reached: string[] = [];
    for (const below of next)
      for (const it of above.get(below) ?? []) {
        if (it === root || by.has(it)) continue;
        by.set(it, below);
        reached.push(it);
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

function flagsUnder(unsettled: Unsettled, rows: readonly Resting[], said: ReadonlyMap<string, FlagAnswer>): Flag[] {
  const root = unsettled.assumption.id;
  const counting = rows.filter(({ counts }) => counts);
  const by = shortestWays(root, counting);
  const inForce = new Map(counting.filter((row) => row.inForce).map((row) => [row.above, row]));
  return [...by.keys()].flatMap((id) => {
    const row = inForce.get(id);
    if (!row) return [];
    const answer = said.get(`${id} ${root}`);
    const counts = answer && answers(answer, unsettled.since) ? answer : null;
    return [{ decision: decisionOf(row), unsettled, via: wayTo(root, id, by), answer: counts }];
  });
}

/** Of these assumptions, or of all; those that wait for an answer first, the longest waiting at their head. */
export async function findFlags(context: Context, only?: readonly string[]): Promise<Flags> {
  const { db, network, now } = context;
  const unsettled = await findUnsettled(context, only);
  const roots = unsettled.map(({ assumption }) => assumption.id);
  const rows = await restingOn(db, network, roots, dateOf(now));
  const said = new Map((await lastAnswers(db, network, roots)).map((it) => [`${it.decision} ${it.assumption}`, it]));
  const byRoot = new Map<string, Resting[]>(roots.map((root) => [root, []]));
  const decisions = new Map<string, FlaggedDecision>();
  for (const row of rows) {
    byRoot.get(row.root)!.push(row);
    if (row.group && !decisions.has(row.above)) decisions.set(row.above, decisionOf(row));
  }
  const flags = unsettled.flatMap((it) => flagsUnder(it, byRoot.get(it.assumption.id)!, said));
  const waits = ({ answer }: Flag) => (answer === null ? 0 : 1);
  flags.sort((a, b) => waits(a) - waits(b) || compare(a.unsettled.since, b.unsettled.since));
  return { flags, decisions };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
