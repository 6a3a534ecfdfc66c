/** How far a decision reaches. Each zone says who should know, and none of them blocks. */
import { z } from 'zod';

export const zones = ['local', 'check', 'aware', 'intervene'] as const;
export type Zone = (typeof zones)[number];

/** What the zone map said: advice, which bound nobody. */
export const zoneAdvice = z.object({
  zone: z.enum(zones),
  map: z.int().positive().describe('The version of the zone map'),
  rule: z.string().describe('The name of the rule that matched'),
});
export type ZoneAdvice = z.output<typeof zoneAdvice>;
