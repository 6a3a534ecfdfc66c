/** Hands out the network's decisions, whole and in forms that other tools read: whoever sees them may take them along. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import type { Id } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import type { Relation } from '../decisions/decision.ts';
import { type Exported, findPage, findPlaces, type Place } from './exported.store.ts';
import { writeJsonl } from './write-jsonl.ts';
import { type FindPath, madrFileName, writeMadr } from './write-madr.ts';

const input = z.object({
  group: groupReference.optional().describe('Only the decisions of this group'),
  after: z.string().max(100).default('').describe('Where the page before ended (`next`)'),
  limit: z.int().min(1).max(500).default(200).describe('Decisions a page'),
});
type Input = z.output<typeof input>;

const next = z.string().nullable().describe('Send it as `after` for the next page; null on the last one');

async function page({ db, network }: PersonContext, { group, after, limit }: Input) {
  const only: Id<'group'> | null = group ? (await findGroupName(db, network, group)).id : null;
  const exported = await findPage(db, network, only, after, limit);
  return { exported, next: exported.length < limit ? null : (exported.at(-1)?.decision.id ?? null) };
}

const pathOf = ({ number, title }: Pick<Place, 'number' | 'title'>) => madrFileName(number, title);

/** Files of a group lie in a folder of its name, so that all groups can be exported side by side. */
function finder(places: Map<string, Place>, from: string): FindPath {
  return (relation: Relation) => {
    const place = relation.id ? places.get(relation.id) : undefined;
    if (!place) return null;
    const path = place.group === from ? pathOf(place) : `../${place.group}/${pathOf(place)}`;
    return { path, title: place.title };
  };
}

function fileOf({ decision, group }: Exported, places: Map<string, Place>) {
  const {
    id,
    number,
    revision,
    endedOn,
    source,
    group: _group,
    recordedAt: _at,
    recordedBy: _by,
    changedAt: _changed,
    retracted: _r,
    ...content
  } = decision;
  const { path, text } = writeMadr({ content, id, number, revision, endedOn, source }, finder(places, group));
  return { path: `${group}/${path}`, text };
}

export const exportMadr = operation({
  summary: 'Export decisions as MADR 4 files, page by page',
  effect: 'read',
  http: { method: 'GET', path: '/exports/madr' },
  may: people,
  input,
  output: z.object({ files: z.array(z.object({ path: z.string(), text: z.string() })), next }),
  async run(context, given) {
    const { exported, next } = await page(context, given);
    const ids = exported.flatMap(({ decision }) => decision.relations.flatMap(({ id }) => id ?? []));
    const places = await findPlaces(context.db, context.network, ids);
    const byId = new Map(places.map((place) => [place.id, place]));
    return { files: exported.map((one) => fileOf(one, byId)), next };
  },
});

export const exportCsv = operation({
  summary: 'Export decisions as comma-separated values, page by page',
  effect: 'read',
  http: { method: 'GET', path: '/exports/csv' },
  may: people,
  input,
  output: z.object({
    text: z.string().describe('The rows; the first page begins with the names of the columns'),
    next,
  }),
  async run(context, given) {
    const { exported, next } = await page(context, given);
    const { writeCsv } = await import('./write-csv.ts');
    return { text: writeCsv(exported, given.after === ''), next };
  },
});

export const exportJsonl = operation({
  summary: 'Export decisions as JSON Lines, page by page',
  effect: 'read',
  http: { method: 'GET', path: '/exports/jsonl' },
  may: people,
  input,
  output: z.object({ text: z.string().describe('One decision a line'), next }),
  async run(context, given) {
    const { exported, next } = await page(context, given);
    return { text: writeJsonl(exported), next };
  },
});
