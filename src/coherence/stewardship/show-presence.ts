/** "No sign of the centre for so many weeks": a steward who is never seen is missed as much as one who commands. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { lastActOfTheCentre } from './presence.store.ts';

const week = 7 * 86_400_000;
/** Up to a month is a pause; a quarter without any sign is an absence. */
const aPause = 4;
const anAbsence = 13;

export const signOf = (weeks: number | null): 'life' | 'unclear' | 'decay' | 'no data' => {
  if (weeks === null) return 'no data';
  if (weeks <= aPause) return 'life';
  return weeks < anAbsence ? 'unclear' : 'decay';
};

export const showPresence = operation({
  summary: 'Show for how many weeks the centre has given no sign: no answer, intervention, backing or meeting',
  effect: 'read',
  http: { method: 'GET', path: '/stewards/presence' },
  may: people,
  input: z.object({}),
  output: z.object({
    lastAct: instant.nullable(),
    weeksSinceLastAct: z.int().nullable().describe('Whole weeks; null where it has never given one'),
    sign: z.enum(['life', 'unclear', 'decay', 'no data']),
  }),
  async run({ db, network, now }) {
    const lastAct = await lastActOfTheCentre(db, network);
    const weeks = lastAct === null ? null : Math.max(0, Math.floor((Date.parse(now) - Date.parse(lastAct)) / week));
    return { lastAct, weeksSinceLastAct: weeks, sign: signOf(weeks) };
  },
});
