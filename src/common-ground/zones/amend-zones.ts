/** The stewards redraw the map, in the open and with a reason. It changes advice, and never a decision. */
import { z } from 'zod';
import { evidence } from '#common-ground/principles/principle.ts';
import { operation } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { text } from '#kernel/words.ts';
import { zoneMapContent, zoneMapRecord } from './zone-map.ts';
import { writeZoneMap } from './zone-maps.store.ts';

const reason = 'Say why the map changes: everybody will read it.';

export const amendZones = operation({
  summary: 'Draw the zone map, or its next version',
  effect: 'write',
  http: { method: 'PUT', path: '/zones' },
  may: stewards,
  input: zoneMapContent.extend({
    revision: z
      .int()
      .min(0)
      .optional()
      .describe('The revision that you saw, 0 where there was no map; the change is refused if there is a newer one'),
    why: text(5000, reason).min(1, reason).describe('Why the map changes'),
    causes: evidence
      .default([])
      .describe('What the change rests on, by id; disagreements named here count as answered by it'),
  }),
  output: zoneMapRecord,
  run: (context, { revision, why, causes, ...content }) =>
    writeZoneMap(context, content, { why, causes, proposal: null }, revision),
});
