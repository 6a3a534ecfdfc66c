/** What the next round asks, where nobody says otherwise: what can be compared, and what may not be known yet. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { type CalendarDate, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { contextChanges, probes, rounds } from './drift.store.ts';
import { mostProbes } from './kinds.ts';

/** For so long after a change its facts are asked. */
const factsFor = 365;

export async function nextProbes(db: Db, network: Id<'network'>, today: CalendarDate): Promise<Id<'probe'>[]> {
  const active = await probes.list(db, network, { where: sql<boolean>`active` });
  const changes = await contextChanges.list(db, network, {
    where: sql<boolean>`changed_on >= ${daysAfter(today, -factsFor)}::date`,
  });
  const last = (await rounds.list(db, network)).findLast(({ group }) => group === null)?.probes ?? [];
  const asked = new Set(changes.flatMap((change) => change.probes));
  const facts = active.filter(({ kind, id }) => kind === 'fact' && asked.has(id)).slice(0, 3);
  const views = active.filter(({ kind }) => kind === 'view');
  const known = views.filter(({ id }) => last.includes(id));
  const others = views.filter(({ id }) => !last.includes(id));
  return [...known, ...others]
    .slice(0, mostProbes - facts.length)
    .concat(facts)
    .map(({ id }) => id);
}
