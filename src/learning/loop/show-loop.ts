import { sql } from 'kysely';
import { z } from 'zod';
import { loopDays, stateOf, waitsForPrinciple } from '#coherence/conflicts/conflict.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { together } from '#db/together.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { countLoop } from './counts.store.ts';
import { lately, loopCounts, loopsNeeded, median, unusedAfter } from './loop.ts';

/** Settled ones count only for how long the loop takes. */
const unsettledOrAnswered = (today: string) =>
  sql<boolean>`(settled_on is null or settled_on > ${today}::date
    or record->'ending'->>'kind' = 'principle-incomplete' or jsonb_array_length(record->'outcomes') > 0)`;

export const showLoop = operation({
  summary: 'Show how the loop turns just now, from values to principles and back',
  effect: 'read',
  http: { method: 'GET', path: '/loop' },
  may: people,
  input: z.object({}),
  output: loopCounts,
  async run({ db, network, now }) {
    const today = dateOf(now);
    const days = { today, since: daysAfter(now, -lately), unused: daysAfter(now, -unusedAfter) };
    const [counts, found] = await together(
      countLoop(db, network, days),
      conflicts.list(db, network, { where: unsettledOrAnswered(today) }),
    );
    const open = found.filter((it) => ['open', 'proposed'].includes(stateOf(it, today)));
    const loops = found.flatMap((it) => loopDays(it) ?? []);
    return {
      values: { adopted: counts.adopted, drafts: counts.drafts },
      principles: { inForce: counts.inForce, unused: counts.unused },
      decisions: { lately: counts.lately, citing: counts.citing },
      conflicts: {
        open: open.length,
        overdue: open.filter((it) => it.dueOn !== null && it.dueOn < today).length,
        held: found.filter((it) => stateOf(it, today) === 'held').length,
      },
      valuesLayer: {
        waiting: found.filter((it) => waitsForPrinciple(it, today)).length,
        raised: counts.raised,
        proposals: counts.proposals,
      },
      revised: { lately: counts.revised, causedByConflicts: counts.caused },
      loopTime: {
        days: loops.length < loopsNeeded ? null : median(loops),
        loops: loops.length,
        needed: loopsNeeded,
      },
    };
  },
});
