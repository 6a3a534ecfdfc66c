/** Whether reviews change how things work or ask people to do better, and whether what contributed once comes back. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { finites, interval, measuredAs, told } from '#coherence/escalations/measured.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import type { Interval, Result } from '#measures/abstain.ts';
import { factorRecurrence, reviewsWithManyFactors, systemShare } from '#measures/reasoning/action-hierarchy.ts';
import { grouped, occurrences } from './factors.store.ts';
import { type ActionKind, strengthOf } from './kinds.ts';

const learning = z.object({
  system: measuredAs({ interval, share: z.number(), strong: z.int(), intermediate: z.int(), weak: z.int() }).describe(
    'The share of actions that change how things work, and do not ask people to do better',
  ),
  recurrence: measuredAs({ interval, within: z.number(), days: z.int(), again: z.int() }).describe(
    'The chance that a factor is met again within half a year',
  ),
  manyFactors: measuredAs({ interval, share: z.number(), reviews: z.int() }).describe(
    'The share of reviews with two factors or more',
  ),
  recurring: z
    .array(
      z.object({
        factor: z.string(),
        met: z.array(
          z.object({ incident: idSchema('incident'), title: z.string(), group: groupName, day: calendarDate }),
        ),
      }),
    )
    .describe('Factors that were met in two incidents or more, the most often met first'),
});

const mostListed = 20;

export const showLearning = operation({
  summary: 'Show what reviews of incidents lead to: changes of how things work, and factors that come back',
  effect: 'read',
  http: { method: 'GET', path: '/incident-learning' },
  may: people,
  input: z.object({ group: groupReference.optional().describe('Only what this group has reviewed') }),
  output: learning,
  async run({ db, network, now }, { group: reference }) {
    const group = reference ? (await findGroupName(db, network, reference)).id : null;
    const own: RawBuilder<SqlBool> = group ? sql<SqlBool>`group_id = ${group}` : sql<SqlBool>`true`;
    const { rows } = await sql<{ factors: number; kinds: ActionKind[] }>`
      select jsonb_array_length(record->'factors') as factors, jsonb_path_query_array(record, '$.actions[*].kind') as kinds
      from incidents where network_id = ${network} and ${own}`.execute(db);
    const all = (await occurrences(db, network)).filter((it) => group === null || it.group === group);
    const same = grouped(all);
    const epoch = '2000-01-01';
    const seen = same.flatMap((met, at) =>
      met.map(({ day }) => ({ factor: String(at), day: daysBetween(epoch, day) })),
    );
    const groups = await allGroupNames(db, network);
    const recurring = same
      .filter((met) => new Set(met.map(({ incident }) => incident)).size > 1)
      .sort((a, b) => b.length - a.length)
      .slice(0, mostListed)
      .map((met) => ({
        factor: met.at(-1)!.factor,
        met: met.map(({ incident, title, group: its, day }) => ({
          incident,
          title,
          group: groups.find(({ id }) => id === its)!,
          day,
        })),
      }));
    return {
      system: shown(systemShare(rows.flatMap(({ kinds }) => kinds.map(strengthOf)))),
      recurrence: shown(factorRecurrence(seen, daysBetween(epoch, dateOf(now)))),
      manyFactors: shown(reviewsWithManyFactors(rows.map(({ factors }) => factors))),
      recurring,
    };
  },
});

/** With the interval as it may be sent. */
function shown<Figures extends { interval: Interval }>(found: Result<Figures>) {
  return found.state === 'no data' ? told(found) : { ...found, interval: finites(found.interval) };
}
