import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import type { KeptMap } from './kept-map.ts';
import type { Round } from './votes.store.ts';
import './votes.table.ts';

export interface MapRow {
  readonly shown: number;
  readonly drawnAt: Instant | null;
  readonly map: KeptMap | null;
}

export async function findMap(db: Db, { network, conversation, round }: Round): Promise<MapRow> {
  const row = await db
    .selectFrom('opinion_maps')
    .select(['shown', 'drawn_at', 'map'])
    .where('network_id', '=', network)
    .where('conversation_id', '=', conversation)
    .where('round', '=', round)
    .executeTakeFirst();
  return { shown: row?.shown ?? 0, drawnAt: row?.drawn_at ?? null, map: row?.map ?? null };
}

/** From now on what is voted counts as later than this map. Answers with which beginning this is; 0 where nobody has voted. */
export async function beginMap(db: Db, { network, conversation, round }: Round): Promise<number> {
  const row = await db
    .updateTable('opinion_maps')
    .set((eb) => ({ begun: eb('begun', '+', 1) }))
    .where('network_id', '=', network)
    .where('conversation_id', '=', conversation)
    .where('round', '=', round)
    .returning('begun')
    .executeTakeFirst();
  return row?.begun ?? 0;
}

/** Keeps a map unless a later one is there. */
export async function keepMap(db: Db, at: Round, begun: number, now: Instant, map: KeptMap): Promise<void> {
  await db
    .updateTable('opinion_maps')
    .set({ shown: begun, drawn_at: now, map: JSON.stringify(map) })
    .where('network_id', '=', at.network)
    .where('conversation_id', '=', at.conversation)
    .where('round', '=', at.round)
    .where('shown', '<', begun)
    .execute();
}
