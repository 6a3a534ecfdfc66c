/** A group sees a decision's zone differently than the map. The next version of the map answers it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, text } from '#kernel/words.ts';
import { zones } from './zone.ts';
import { zoneFacts } from './zone-map.ts';

export const saying = z.object({
  says: z.enum(zones).describe('The zone that your group says it is in'),
  raised: z.boolean().default(false).describe('It was taken to a level above those who know it first-hand'),
  why: text(5000, 'Say why your group sees it differently.')
    .min(1, 'Say why your group sees it differently.')
    .describe('Why your group sees it differently'),
});

export const disagreementRecord = saying.extend({
  ...keptFields('zoneDisagreement'),
  group: idSchema('group').describe('The group that disagrees'),
  decision: idSchema('decision').nullable().describe('The decision that it is about; null for a draft'),
  title: z.string().describe('The decision or draft in one line, as it was then'),
  facts: zoneFacts.describe('What the rules saw of it'),
  advised: z.object({ zone: z.enum(zones), map: z.int(), rule: z.string() }).describe('What the map had said'),
  answered: z
    .object({ version: z.int(), at: instant })
    .nullable()
    .describe('The version of the map that answers it; null while it is open'),
});
export type ZoneDisagreement = z.output<typeof disagreementRecord>;
