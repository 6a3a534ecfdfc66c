/** Which groups move apart: each pair of few, each against all others of many, and only what stands up among all of them. */

import { type CalendarDate, daysAfter } from '#kernel/clock.ts';
import type { Result } from '#measures/abstain.ts';
import { anonymousDrift } from '#measures/drift/anonymous-drift.ts';
import type { PanelPerson } from '#measures/drift/drift-panel.ts';
import { type SilentDrift, silentDrift } from '#measures/drift/silent-drift.ts';
import { adjustedForMany } from '#measures/statistics/benjamini-hochberg.ts';
import { type CoursePoint, courseOf } from './courses.ts';
import type { MovedProbe } from './drift-alarm.ts';
import { type Field, settledUntil } from './field.ts';
import { fewestAnswers } from './kinds.ts';
import type { AnswerRow } from './probe-answers.store.ts';
import { steadySince } from './turnover.ts';

export interface Chart {
  readonly group: string;
  /** Null for all others together. */
  readonly other: string | null;
  /** In whose eyes: a group that has called a difference legitimate stands at another baseline than one that has not. */
  readonly by: readonly string[];
  readonly since: CalendarDate | null;
  /** So many people of one that answers without names were new that comparing began anew. */
  readonly renewed: boolean;
  readonly result: Result<SilentDrift>;
  readonly probes: readonly string[];
  /** Where it rings among all charts. */
  readonly alarm: Alarm | null;
}

export interface Alarm {
  readonly round: string;
  /** The day after the round that rang had closed. */
  readonly rangOn: CalendarDate;
  readonly probes: readonly MovedProbe[];
  /** How each group answered these probes in every round; of all others together nothing. */
  readonly courses: { readonly group: CoursePoint[][]; readonly other: CoursePoint[][] | null };
}

/** Of more groups than this, each is held against all others instead of every other. */
const mostInPairs = 4;
/** People of all others are drawn by their pseudonyms: more would tell no more. */
const mostOthers = 30;

/** Groups of which enough people have ever answered in one round, in the order of their ids. */
export function groupsWithAnswers({ rows }: Field): string[] {
  const counts = new Map<string, number>();
  for (const { round, group } of rows) counts.set(`${group} ${round}`, (counts.get(`${group} ${round}`) ?? 0) + 1);
  const groups = [...counts].filter(([, count]) => count >= fewestAnswers).map(([key]) => key.split(' ')[0]!);
  return [...new Set(groups)].sort();
}

function pairsOf(groups: readonly string[]): [string, string | null][] {
  if (groups.length < 2) return [];
  if (groups.length > mostInPairs) return groups.map((group) => [group, null]);
  return groups.flatMap((one, place) => groups.slice(place + 1).map((other): [string, string] => [one, other]));
}

/** The place of the first round that a group answered under its present key. */
function keyedSince({ rows, rounds }: Field, group: string): number {
  const own = rows.filter((row) => row.group === group && row.epoch > 0);
  const epoch = Math.max(0, ...own.map((row) => row.epoch));
  const first = rounds.findIndex(({ id }) => own.some((row) => row.round === id && row.epoch === epoch));
  return Math.max(0, first);
}

/** Views that were asked in most rounds of a stretch, the last one included. */
function comparable({ rounds, probes }: Field, since: number): string[] {
  const stretch = rounds.slice(since);
  return (stretch.at(-1)?.probes ?? []).filter(
    (id) =>
      probes.get(id)?.kind === 'view' &&
      stretch.filter((round) => round.probes.includes(id)).length > stretch.length / 2,
  );
}

interface Side {
  rows: readonly AnswerRow[];
  team: 0 | 1;
}

const bySaid = (one: { said: string }, other: { said: string }) => (one.said < other.said ? -1 : 1);

function panel(sides: readonly Side[], rounds: readonly { id: string }[], probes: readonly string[]): PanelPerson[] {
  const places = new Map(rounds.map(({ id }, place) => [id, place]));
  return sides.flatMap(({ rows, team }) => {
    const people = new Map<string, (number | undefined)[][]>();
    for (const { group, respondent, round, answers } of rows) {
      const place = places.get(round as never);
      if (place === undefined) continue;
      const own = people.get(group + respondent) ?? [];
      own[place] = probes.map((id) => answers[id]);
      people.set(group + respondent, own);
    }
    const told = [...people.values()].map((own) => ({ team, rounds: rounds.map((_, place) => own[place]) }));
    // In an order that no key has a part in: the same answers give the same figures.
    return told
      .map((it) => ({ it, said: JSON.stringify(it.rounds) }))
      .sort(bySaid)
      .map(({ it }) => it);
  });
}

/** Of all others: those who have pseudonyms, and of many of them some. */
function others(field: Field, group: string): AnswerRow[] {
  const rows = field.rows.filter((row) => row.group !== group && row.epoch > 0);
  const drawn = new Set([...new Set(rows.map(({ respondent }) => respondent))].sort().slice(0, mostOthers));
  return rows.filter(({ respondent }) => drawn.has(respondent));
}

type Drawn = Omit<Chart, 'alarm'> & { readonly stretch: Field['rounds'] };

const namesOf = (group: string, other: string | null) => [group, ...(other === null ? [] : [other])];

/** One chart where both groups stand at one baseline, else one for each. */
function drawPair(field: Field, group: string, other: string | null): Drawn[] {
  const named = namesOf(group, other);
  const unnamed = isUnnamed(field, group, other);
  const keyed = unnamed ? 0 : Math.max(...named.map((it) => keyedSince(field, it)));
  const views = named.map((by) => ({
    by,
    since: Math.max(keyed, settledUntil(field, by, by === group ? other : group)),
  }));
  return [...new Set(views.map(({ since }) => since))].map((since) => {
    const by = views.filter((it) => it.since === since).map((it) => it.by);
    return { ...draw(field, group, other, since), by };
  });
}

const isUnnamed = (field: Field, group: string, other: string | null) =>
  namesOf(group, other).some((it) => field.anonymous.has(it));

function draw(field: Field, group: string, other: string | null, settled: number): Omit<Drawn, 'by'> {
  const unnamed = isUnnamed(field, group, other);
  const since = unnamed ? steadySince(field, namesOf(group, other), settled) : settled;
  const stretch = field.rounds.slice(since);
  const probes = comparable(field, since);
  const mine = field.rows.filter((row) => row.group === group);
  const theirs = other === null ? others(field, group) : field.rows.filter((row) => row.group === other);
  const of = (rows: readonly AnswerRow[], round: string) =>
    rows.filter((row) => row.round === round).map(({ answers }) => probes.map((id) => answers[id]));
  const result = unnamed
    ? anonymousDrift(
        stretch.map(({ id }) => [of(mine, id), of(theirs, id)]),
        probes.length,
      )
    : silentDrift(
        panel(
          [
            { rows: mine.filter(({ epoch }) => epoch > 0), team: 0 },
            { rows: theirs.filter(({ epoch }) => epoch > 0), team: 1 },
          ],
          stretch,
          probes,
        ),
        { probes: probes.length, ...(other === null && { times: 99 }) },
      );
  return { group, other, since: stretch[0]?.opensOn ?? null, renewed: since > settled, stretch, probes, result };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** `times` is by how much the chance of ringing has to be smaller, because there are other charts. */
function alarmOf(field: Field, { group, other, result, stretch, probes }: Drawn, times: number): Alarm | null {
  if (result.state !== 'measured') return null;
  const rang = result.rounds.find(({ alarm, chance }) => alarm && chance * times <= 0.05);
  if (!rang) return null;
  const round = stretch[rang.round]!;
  // What few have answered would tell what those few said.
  const told = result.probes.flatMap((it, place) => (it.people < fewestAnswers ? [] : [{ it, id: probes[place]! }]));
  const moved = told.map(({ it, id }) => ({
    probe: id as MovedProbe['probe'],
    difference: rounded(it.difference),
    interval: [rounded(it.interval[0]), rounded(it.interval[1])] as [number, number],
    moved: it.moved,
  }));
  const ids = told.map(({ id }) => id);
  const courses = {
    group: courseOf(field, [group], ids),
    other: other === null ? null : courseOf(field, [other], ids),
  };
  return { round: round.id, rangOn: daysAfter(round.closesOn, 1), probes: moved, courses };
}

/** All charts of a network. */
export function chartsIn(field: Field): Chart[] {
  const drawn = pairsOf(groupsWithAnswers(field)).flatMap(([group, other]) => drawPair(field, group, other));
  const measured = drawn.flatMap(({ result }, place) => (result.state === 'measured' ? [{ place, p: result.p }] : []));
  const adjusted = new Map(adjustedForMany(measured.map(({ p }) => p)).map((p, at) => [measured[at]!.place, p]));
  return drawn.map((it, place): Chart => {
    const { stretch: _, ...chart } = it;
    const own = it.result.state === 'measured' ? it.result.p : 1;
    return { ...chart, alarm: alarmOf(field, it, (adjusted.get(place) ?? 1) / own) };
  });
}
