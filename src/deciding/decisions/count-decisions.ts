/** How many decisions each group has, how they stand, and how soon they are written down. Groups are never ranked. */
import { sql } from 'kysely';
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import './decisions.table.ts';

const counts = z.object({
  group: idSchema('group'),
  decisions: z.int(),
  inForce: z.int(),
  overdue: z.int().describe('Check dates that have passed without a result'),
  lastOn: calendarDate.nullable(),
  medianLag: z
    .number()
    .nullable()
    .describe('Median days from decision to recording; null under 5 decisions or 5 members'),
  p90Lag: z.number().nullable(),
});

export const countDecisions = operation({
  summary: 'Count the decisions of each group, and say how soon they were written down',
  effect: 'read',
  http: { method: 'GET', path: '/decisions/counts' },
  may: people,
  input: z.object({}),
  output: z.object({ groups: z.array(counts) }),
  async run({ db, network, now }) {
    const lag = sql`recorded_at::date - decided_on::date`;
    const known = sql`length(decided_on) = 10`;
    // A figure about fewer people would be a figure about persons.
    const enough = sql`count(*) filter (where ${known}) >= 5 and 5 <= (select count(*) from memberships
      where memberships.network_id = ${network} and memberships.group_id = decisions.group_id)`;
    const { rows } = await sql<z.output<typeof counts>>`
      select group_id as "group", count(*)::int as decisions,
        count(*) filter (where status = 'accepted')::int as "inForce",
        count(*) filter (where due_on < ${dateOf(now)})::int as overdue,
        max(sorted_on) as "lastOn",
        case when ${enough} then
          percentile_cont(0.5) within group (order by case when ${known} then ${lag} end) end::float8 as "medianLag",
        case when ${enough} then
          percentile_cont(0.9) within group (order by case when ${known} then ${lag} end) end::float8 as "p90Lag"
      from decisions where network_id = ${network} and not retracted group by group_id order by group_id`.execute(db);
    return { groups: rows };
  },
});
