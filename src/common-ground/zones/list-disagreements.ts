import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { disagreementRecord } from './disagreement.ts';
import { stillOpen, zoneDisagreements } from './zone-disagreements.store.ts';

const groupName = z.object({ slug: z.string(), name: z.string() });

export const listDisagreements = operation({
  summary: 'List what groups have said against the zone map; the open ones wait for its next version',
  effect: 'read',
  http: { method: 'GET', path: '/zones/disagreements' },
  columns: ['title', 'advised', 'says', 'why'],
  may: people,
  input: z.object({
    all: z.boolean().default(false).describe('Also those that a version of the map has answered'),
    limit: z.int().min(1).max(200).default(100).describe('How many'),
  }),
  output: z.object({
    disagreements: z.array(disagreementRecord),
    groups: z.record(z.string(), groupName).describe('The groups that they name, by id'),
  }),
  async run({ db, network }, { all, limit }) {
    const where = all ? undefined : stillOpen;
    const disagreements = await zoneDisagreements.list(db, network, { where, order: sql`id desc`, limit });
    const named = new Set<string>(disagreements.map(({ group }) => group));
    const groups = (await allGroupNames(db, network)).filter(({ id }) => named.has(id));
    return {
      disagreements,
      groups: Object.fromEntries(groups.map(({ id, slug, name }) => [id, { slug, name }])),
    };
  },
});
