/** Decisions of my groups that cite a principle which has changed since: each group says whether its choice still stands so. */
import { sql } from 'kysely';
import { z } from 'zod';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { stances } from '#deciding/decisions/decision.ts';
import { decisionRow } from '#deciding/decisions/decision-row.ts';
import { rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';

const recheck = z.object({
  decision: decisionRow,
  principle: principleRecord.pick({ id: true, title: true, version: true, status: true }),
  version: z.int().describe('The version that it cites'),
  stance: z.enum(stances),
});

interface Found {
  id: Id<'decision'>;
  principle: Id<'principle'>;
  version: number;
  stance: (typeof stances)[number];
}

const mostShown = 200;

export const listRechecks = operation({
  summary: 'List decisions of your groups that cite an older version of a principle',
  effect: 'read',
  http: { method: 'GET', path: '/rechecks' },
  columns: ['decision', 'principle', 'version', 'stance'],
  may: people,
  input: z.object({}),
  output: z.object({ rechecks: z.array(recheck) }),
  async run({ db, network, actor, now }) {
    const groups = [...actor.memberships.keys()];
    if (groups.length === 0) return { rechecks: [] };
    const { rows: found } = await sql<Found>`
      with ours as materialized (
        select id from decisions where network_id = ${network} and group_id = any(${groups}::text[]) and not retracted
          and in_force_from is not null and in_force_until is null
      )
      select d.id, c->>'principle' as principle, (c->>'version')::int as version, c->>'stance' as stance
      from principles p
      join decision_references r on r.network_id = p.network_id and r.to_key = p.id
      join ours on ours.id = r.from_id
      join decisions d on d.network_id = r.network_id and d.id = r.from_id
      cross join jsonb_array_elements(d.record->'principles') c
      where p.network_id = ${network} and (p.record->>'version')::int > 1
        and r.kind in (${sql.join([...stances])}) and c->>'principle' = p.id and (c->>'version')::int < (p.record->>'version')::int
      limit ${mostShown}`.execute(db);
    if (found.length === 0) return { rechecks: [] };
    const ids = found.map((it) => it.id);
    const rows = await selectRows(db, network).where('decisions.id', 'in', ids).execute();
    const cited = await principles.findMany(
      db,
      network,
      found.map((it) => it.principle),
    );
    const rechecks = found.flatMap(({ id, principle: of, version, stance }) => {
      const row = rows.find((it) => it.id === id);
      const principle = cited.find((it) => it.id === of);
      return row && principle ? [{ decision: rowOf(row, dateOf(now)), principle, version, stance }] : [];
    });
    return { rechecks };
  },
});
