/** Reads what there is to compare. Open rounds are left out: whoever saw answers come in one by one would know whose they are. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { BASELINE_ROUNDS } from '#measures/drift/drift-panel.ts';
import { DRIFT_TUNING } from '#measures/drift/silent-drift.ts';
import '#kernel/steps.table.ts';
import { driftAlarms, probes, rounds, ways } from './drift.store.ts';
import type { Frame } from './field.ts';
import type { ProbeRound } from './round.ts';

/** What lies further back than every baseline and horizon is looked at no more. */
const farthest = 2 * (BASELINE_ROUNDS + DRIFT_TUNING.horizon);

/** From the trail of each group; before it tells of anybody, whoever it tells of first. */
async function membersIn(db: Db, network: Id<'network'>, groups: readonly Id<'group'>[], told: readonly ProbeRound[]) {
  const found = new Map<string, string[][]>();
  for (const group of groups) {
    const { rows } = await sql<{ day: string; members: { person: string }[] }>`
      select left(at::text, 10) as day, payload->'record'->'members' as members from steps
      where network_id = ${network} and log_id = ${group} and subject_id = ${group}
        and jsonb_array_length(payload->'record'->'members') > 0 order by seq`.execute(db);
    const at = (day: string) => rows.findLast((row) => row.day <= day) ?? rows[0];
    found.set(
      group,
      told.map(({ closesOn }) => at(closesOn)?.members.map(({ person }) => person) ?? []),
    );
  }
  return found;
}

export async function readFrame(db: Db, network: Id<'network'>, today: CalendarDate): Promise<Frame> {
  const closed = await rounds.list(db, network, { where: sql<boolean>`closes_on < ${today}::date` });
  const told = closed.filter(({ group }) => group === null).slice(-farthest);
  const asked = await probes.findMany(
    db,
    network,
    told.flatMap((round) => round.probes),
  );
  const chosen = (await ways.list(db, network)).filter(({ anonymous }) => anonymous).map(({ group }) => group);
  return {
    rounds: told,
    probes: new Map(asked.map((probe) => [probe.id, probe])),
    anonymous: new Set(chosen),
    members: await membersIn(db, network, chosen, told),
    alarms: await driftAlarms.list(db, network),
  };
}
