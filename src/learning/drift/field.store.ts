/** What there is to compare: the rounds of all that have closed, and what was answered in them. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { BASELINE_ROUNDS } from '#measures/drift-panel.ts';
import { DRIFT_TUNING } from '#measures/silent-drift.ts';
import { driftAlarms, probes, rounds, ways } from './drift.store.ts';
import { type DriftAlarm, isLegitimate } from './drift-alarm.ts';
import type { Probe } from './probe.ts';
import { type AnswerRow, answersTo } from './probe-answers.store.ts';
import type { ProbeRound } from './round.ts';

export interface Field {
  /** Closed rounds of all, in their order. */
  readonly rounds: readonly ProbeRound[];
  readonly probes: ReadonlyMap<string, Probe>;
  readonly rows: readonly AnswerRow[];
  readonly anonymous: ReadonlySet<string>;
  readonly alarms: readonly DriftAlarm[];
}

/** What lies further back than every baseline and horizon is looked at no more. */
const farthest = 2 * (BASELINE_ROUNDS + DRIFT_TUNING.horizon);

/** Open rounds are left out: whoever saw answers come in one by one would know whose they are. */
export async function readField(db: Db, network: Id<'network'>, today: CalendarDate): Promise<Field> {
  const closed = await rounds.list(db, network, { where: sql<boolean>`closes_on < ${today}::date` });
  const told = closed.filter(({ group }) => group === null).slice(-farthest);
  const asked = [...new Set(told.flatMap((round) => round.probes))];
  const [found, rows, chosen, alarms] = [
    await probes.findMany(db, network, asked),
    await answersTo(
      db,
      network,
      told.map(({ id }) => id),
    ),
    await ways.list(db, network),
    await driftAlarms.list(db, network),
  ];
  return {
    rounds: told,
    probes: new Map(found.map((probe) => [probe.id, probe])),
    rows,
    anonymous: new Set(chosen.filter(({ anonymous }) => anonymous).map(({ group }) => group)),
    alarms,
  };
}

/** Where two groups have agreed that they differ, what they answered until then is no baseline any more. */
export function settledUntil({ alarms, rounds: all }: Field, one: string, other: string | null): number {
  const places = alarms
    .filter((alarm) => isLegitimate(alarm) && samePair(alarm, one, other))
    .map((alarm) => all.findIndex(({ id }) => id === alarm.round));
  return Math.max(-1, ...places) + 1;
}

export const samePair = (alarm: Pick<DriftAlarm, 'group' | 'other'>, one: string, other: string | null): boolean =>
  (alarm.group === one && alarm.other === other) || (alarm.group === other && alarm.other === one);
