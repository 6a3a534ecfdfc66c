/** What the trail says of the time since the group met last: prepared so that nobody has to remember it. */
import { z } from 'zod';
import { findFlags } from '#coherence/assumptions/find-flags.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { type CalendarDate, dateOf, daysAfter } from '#kernel/clock.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionSpeed } from '#measures/loop/decision-speed.ts';
import * as read from './evidence.store.ts';
import { type Evidence, evidence } from './evidence.ts';
import { type Retrospective, retrospectiveId } from './retrospective.ts';
import { retrospectives } from './retrospectives.store.ts';

const halfAYear = 182;
/** Less than this says little of how a group decides. */
const leastDays = 84;
const oldEnough = 90;
const few = 5;

/** From the retrospective before, or half a year back, to its own day. */
export async function spanOf({ db, network, now }: Context, it: Retrospective): Promise<read.Span> {
  const today = dateOf(now);
  const until = it.status !== 'closed' || it.heldOn > today ? today : it.heldOn;
  const before = it.before ? (await retrospectives.find(db, network, it.before)).heldOn : null;
  const latest = daysAfter(until, -leastDays);
  const since = before ?? daysAfter(until, -halfAYear);
  return { group: it.group, since: since < latest ? since : latest, until };
}

const optionParts = ['0', '1', '2', '3', '4+'];
const lagParts = ['same-day', 'week', 'month', 'later'];

async function optionsIn(context: Context, span: read.Span): Promise<Evidence['options'] & { decisions: number }> {
  const { db, network } = context;
  const counts = await read.countsByOptions(db, network, span);
  const distribution = optionParts.map((of, place) => ({
    of,
    count: counts.find(({ options }) => options === place)?.count ?? 0,
  }));
  const decisions = distribution.reduce((sum, { count }) => sum + count, 0);
  return { distribution, decisions, alone: await read.withoutAlternative(db, network, span) };
}

async function recordingIn({ db, network }: Context, span: read.Span): Promise<Evidence['recording']> {
  const counts = await read.recordingLags(db, network, span);
  const countOf = (part: string) => counts.find((it) => it.part === part)?.count ?? 0;
  return { distribution: lagParts.map((of) => ({ of, count: countOf(of) })), unknown: countOf('unknown') };
}

async function openIn({ db, network, now }: Context, { group }: read.Span): Promise<Evidence['open']> {
  const speed = decisionSpeed(await read.openTimes(db, network, group, now));
  if (speed.state === 'no data') return speed;
  const { median, low, high, decisions, open } = speed;
  return {
    state: 'measured',
    median: median ?? null,
    interval: [low ?? null, high ?? null],
    decisions,
    open,
  };
}

async function assumptionsIn(context: Context, span: read.Span): Promise<Evidence['assumptions']> {
  const { db, network } = context;
  const flags = await findFlags(context);
  const waiting = flags.filter(({ group, answer }) => group === span.group && !answer);
  const ids = [...new Set(waiting.map(({ decision }) => decision))].slice(0, few);
  const named = Object.values(await pointedAt(db, network, ids)).filter((it) => it !== null);
  return {
    fallen: await read.fallenAssumptions(db, network, span),
    waiting: named.map(({ ref, title }) => ({ ref, title })),
  };
}

async function evidenceOf(context: Context, span: read.Span): Promise<Evidence> {
  const { db, network } = context;
  const { decisions, ...options } = await optionsIn(context, span);
  const oldest: CalendarDate = daysAfter(span.until, -oldEnough);
  return {
    since: span.since,
    until: span.until,
    decisions,
    options,
    recording: await recordingIn(context, span),
    open: await openIn(context, span),
    results: await read.missingResults(db, network, span),
    unused: await read.unusedBefore(db, network, span.group, oldest),
    assumptions: await assumptionsIn(context, span),
    conflicts: { found: await read.countConflicts(db, network, span) },
    divergence: { sessions: await read.countDivergences(db, network, span) },
  };
}

export const showEvidence = operation({
  summary: 'Show what the trail says of how a group has decided since its last retrospective',
  effect: 'read',
  http: { method: 'GET', path: '/retrospectives/{id}/evidence' },
  positional: ['id'],
  may: people,
  input: z.object({ id: retrospectiveId }),
  output: evidence,
  async run(context, { id }) {
    const found = await retrospectives.find(context.db, context.network, id);
    return evidenceOf(context, await spanOf(context, found));
  },
});
