import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { variables } from './rule-variables.ts';
import { starterMap } from './starter-map.ts';
import { zoneMapContent, zoneMapRecord } from './zone-map.ts';
import { findZoneMap } from './zone-maps.store.ts';

export const showZones = operation({
  summary: 'Show the zone map: which decisions reach how far, why, and what it was before',
  effect: 'read',
  http: { method: 'GET', path: '/zones' },
  may: people,
  input: z.object({}),
  output: z.object({
    map: zoneMapRecord.nullable().describe('The map in force with all its versions; null before one is drawn'),
    starter: zoneMapContent.describe('A map to begin with'),
    variables: z
      .array(z.object({ name: z.string(), type: z.string(), about: z.string() }))
      .describe('What rules can speak of'),
    mayAmend: z.boolean().describe('Whether you tend the map'),
    names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  }),
  async run({ db, network, actor }) {
    const map = await findZoneMap(db, network);
    const authors = (map?.versions ?? []).flatMap(({ by }) => by ?? []);
    return {
      map,
      starter: starterMap,
      variables: [...variables],
      mayAmend: actor.steward,
      names: await namesOf(db, network, authors),
    };
  },
});
