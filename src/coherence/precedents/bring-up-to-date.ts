/** The index heals itself: it follows the trails, and is asked only once it knows them to their ends. */
import type { Db } from '#db/tables.ts';
import { followDecisions } from '#deciding/decisions/follow-decisions.ts';
import type { Id } from '#kernel/id.ts';
import { documentOf } from './document.ts';
import { indexThread } from './index-thread.ts';

export const { bringUpToDate, isFollowed } = followDecisions({
  batch: 500,
  generation: () => indexThread.generation(),
  update: (network, standing, gone) =>
    indexThread.ask({ kind: 'update', network, add: standing.map(documentOf), remove: [...gone] }),
  // Not waited for: until the space has been learnt, terms alone decide.
  changed: (network) => void indexThread.ask({ kind: 'learn', network }).catch(() => {}),
});

/** Below this, the first search need not be prepared for. */
const worthWarming = 300;

/** Reads a large network's decisions before anybody asks, so that nobody waits for it while writing. */
export async function warmUp(db: Db, network: Id<'network'>): Promise<void> {
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('network_id', '=', network)
    .limit(worthWarming)
    .execute();
  if (rows.length === worthWarming) await bringUpToDate(db, network);
}
