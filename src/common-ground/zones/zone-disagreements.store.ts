import { type SqlBool, sql } from 'kysely';
import { shelf } from '#kernel/records.ts';
import type { ZoneDisagreement } from './disagreement.ts';

export const zoneDisagreements = shelf<'zoneDisagreement', ZoneDisagreement>({
  kind: 'zoneDisagreement',
  table: 'zone_disagreements',
  noun: 'disagreement',
  columns: ({ group, decision, advised }) => ({
    group_id: group,
    decision_id: decision,
    map_version: advised.map,
  }),
});

/** No version of the map has answered them yet. */
export const stillOpen = sql<SqlBool>`record->'answered' = 'null'::jsonb`;
