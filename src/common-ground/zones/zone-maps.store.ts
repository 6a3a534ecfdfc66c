/** The one map of a network, with all its versions; what is read of it is kept at hand until it changes. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { shelf } from '#kernel/records.ts';
import { problemsOf, type ReadMap, readMap } from './apply-map.ts';
import { zoneDisagreements } from './zone-disagreements.store.ts';
import type { ZoneMap, ZoneMapContent } from './zone-map.ts';

type Network = Id<'network'>;

export const zoneMaps = shelf<'zoneMap', ZoneMap>({
  kind: 'zoneMap',
  table: 'zone_maps',
  noun: 'zone map',
  columns: ({ version }) => ({ version }),
});

/** The map with all its versions; null before anybody has drawn one. */
export const findZoneMap = async (db: Db, network: Network): Promise<ZoneMap | null> =>
  (await zoneMaps.list(db, network, { limit: 1 }))[0] ?? null;

interface InForce {
  readonly version: number;
  readonly map: ReadMap;
}

const atHand = new Map<Network, InForce>();
const mostAtHand = 50;

/** The map in force, ready for use, in one round trip that carries the map only where a newer one is there. */
export async function mapInForce(db: Db, network: Network): Promise<InForce | null> {
  const known = atHand.get(network);
  const { rows } = await sql<{ version: number; record: ZoneMap | null }>`
    select version, case when version = ${known?.version ?? 0} then null else record end as record
    from zone_maps where network_id = ${network} order by id limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  if (known && known.version === row.version) return known;
  const fresh = { version: row.version, map: readMap(row.record as ZoneMap) };
  if (atHand.size >= mostAtHand) atHand.clear();
  atHand.set(network, fresh);
  return fresh;
}

export interface Origin {
  why: string;
  /** What caused it, by id. Disagreements among them count as answered. */
  causes: readonly string[];
  proposal: Id<'proposal'> | null;
}

/** Throws `invalid` with every place that is not understood. */
function refuseBroken(rules: ZoneMapContent['rules']): void {
  const [first, ...others] = problemsOf(rules);
  if (!first) return;
  const sentence = `The rule “${first.name}” is not understood at line ${first.line}, column ${first.column}: ${first.sentence} The map in force stays as it is.`;
  const details = [first, ...others].map(({ rule, line, column, sentence: message }) => ({
    path: ['rules', String(rule), 'when'],
    message,
    line,
    column,
  }));
  throw new Problem('invalid', sentence, details);
}

const startedSince =
  'Somebody has drawn a zone map since you opened this page. Nothing of yours is lost: look at it again.';

/** Draws the map, or its next version. `revision` is the one that its author saw; 0 where there was no map. */
export async function writeZoneMap(
  context: PersonContext,
  { rules, otherwise, tell }: ZoneMapContent,
  origin: Origin,
  revision?: number,
): Promise<ZoneMap> {
  const { db, network, now, actor } = context;
  refuseBroken(rules);
  // Two who draw the first map at once: the second waits here, and finds it drawn.
  await sql`select id from networks where id = ${network} for update`.execute(db);
  const before = await findZoneMap(db, network);
  if (before && revision === 0) throw new Problem('stale', startedSince, { theirs: before });
  const content = { rules, otherwise, tell };
  const version = (before?.version ?? 0) + 1;
  const told = { ...origin, causes: [...origin.causes], version, at: now, by: actor.id };
  const next = { ...content, version, versions: [...(before?.versions ?? []), { ...content, ...told }] };
  const map = before
    ? await zoneMaps.change(context, 'zone-map.amended', { id: before.id, revision, why: origin.why }, () => next)
    : await zoneMaps.add(context, 'zone-map.drawn', next, origin.why);
  await answerDisagreements(context, origin.causes, version);
  return map;
}

async function answerDisagreements(context: PersonContext, causes: readonly string[], version: number): Promise<void> {
  for (const id of new Set(causes.filter((cause) => cause.startsWith('dis_'))))
    await zoneDisagreements.change(context, 'zone-disagreement.answered', { id }, ({ answered }) => ({
      answered: answered ?? { version, at: context.now },
    }));
}
