/** “May we decide this ourselves?”, asked before deciding. The answer is advice, and the group decides either way. */
import { z } from 'zod';
import { daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import { judge } from './apply-map.ts';
import { zoneDraft } from './draft.ts';
import { factsOfDraft } from './draft-facts.ts';
import type { Zone } from './zone.ts';
import { verdict } from './zone-map.ts';
import { mapInForce } from './zone-maps.store.ts';

const answers: Record<Zone, string> = {
  local: 'Yes, this is yours alone.',
  check: 'Yes: look first at how it stands to the principles.',
  aware: 'Yes, and let the centre know.',
  intervene: 'Talk with the centre first; if you decide alone, it stands, and everybody can see it.',
};

export const adviseZone = operation({
  summary: 'Ask how far a decision would reach: the zone, the rule, whom to tell and by when',
  effect: 'read',
  http: { method: 'POST', path: '/zones/advice' },
  may: people,
  input: zoneDraft,
  output: z.object({
    said: z.string().describe('The answer in one sentence'),
    advice: verdict
      .extend({
        map: z.int().describe('The version of the zone map'),
        tell: z
          .object({ whom: z.string(), by: calendarDate.nullable() })
          .nullable()
          .describe('Whom to tell, and by when; null where nobody needs to be told'),
      })
      .nullable()
      .describe('What the map says; null where there is none yet'),
  }),
  async run({ db, network, now }, draft) {
    const found = await mapInForce(db, network);
    if (!found) return { said: 'No zone map has been drawn yet, so nothing is advised.', advice: null };
    const said = judge(found.map, await factsOfDraft(db, network, draft));
    const { whom, days } = found.map.tell[said.zone];
    const tell = whom ? { whom, by: days === null ? null : daysAfter(now, days) } : null;
    return { said: `${answers[said.zone]} ${said.why}`, advice: { ...said, map: found.version, tell } };
  },
});
