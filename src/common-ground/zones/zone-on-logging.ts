import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { judge } from './apply-map.ts';
import { factsOfDraft, type SaidOfDecision } from './draft-facts.ts';
import type { ZoneAdvice } from './zone.ts';
import { mapInForce } from './zone-maps.store.ts';

/** What the map says of a decision at the moment it is logged, to stand beside it for good; null where there is no map. */
export async function zoneOnLogging(
  db: Db,
  network: Id<'network'>,
  decision: SaidOfDecision,
): Promise<ZoneAdvice | null> {
  const found = await mapInForce(db, network);
  if (!found) return null;
  const { zone, rule } = judge(found.map, await factsOfDraft(db, network, decision));
  return { zone, map: found.version, rule };
}
