/** What has become of what my groups brought to the table: told until somebody of the group says that it is heard. */
import { sql } from 'kysely';
import { z } from 'zod';
import { outcomeSchema } from '#coherence/conflicts/conflict.ts';
import { conflictRow, rowsOf } from '#coherence/conflicts/conflict-row.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';

const mostShown = 50;

const told = z.object({
  conflict: conflictRow,
  outcomes: z.array(outcomeSchema).describe('What became of it'),
  groups: z.array(idSchema('group')).describe('Groups of yours that have not said yet that they know'),
});

export const showNews = operation({
  summary: 'Show the open conflicts of your groups, and what became of those that changed a principle',
  effect: 'read',
  http: { method: 'GET', path: '/loop/news' },
  may: people,
  input: z.object({}),
  output: z.object({
    told: z.array(told),
    open: z.array(conflictRow).describe('Conflicts of your groups that wait for an ending or for your answer'),
  }),
  async run(context) {
    const { db, network, actor, now } = context;
    const groups = [...actor.memberships.keys()];
    if (groups.length === 0) return { told: [], open: [] };
    const unheardOf = sql`jsonb_array_length(record->'outcomes') > 0 and exists (
      select 1 from unnest(groups) g where g = any(${groups}::text[]) and not jsonb_exists(record->'heard', g))`;
    const ours = sql<boolean>`groups && ${groups}::text[]
      and (settled_on is null or settled_on > ${dateOf(now)}::date or (${unheardOf}))`;
    const found = await conflicts.list(db, network, { where: ours, order: sql`id desc`, limit: mostShown });
    const rows = await rowsOf(context, found);
    const unheard = found.flatMap((conflict, place) => {
      const waiting = conflict.sides
        .map((side) => side.group)
        .filter((it) => groups.includes(it) && !conflict.heard.includes(it));
      if (conflict.outcomes.length === 0 || waiting.length === 0) return [];
      return [{ conflict: rows[place]!, outcomes: conflict.outcomes, groups: waiting }];
    });
    return { told: unheard, open: rows.filter((row) => row.state === 'open' || row.state === 'proposed') };
  },
});
