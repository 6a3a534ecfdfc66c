/** How long proposals take by zone, those that still wait counted; and beside it how many conflicts are open there. */
import { z } from 'zod';
import { zones } from '#common-ground/zones/zone.ts';
import type { Instant } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionSpeed } from '#measures/loop/decision-speed.ts';
import type { Duration } from '#measures/statistics/kaplan-meier.ts';
import { finite, measuredAs, told } from './measured.ts';
import { openConflictsByZone, type Proposal, proposalsSince } from './proposals.store.ts';

const day = 86_400_000;
const year = 365 * day;

export const oneYearBefore = (now: Instant): Instant => new Date(Date.parse(now) - year).toISOString();

/** Days from its opening to its decision, or to now while it waits. */
export const durationOf = ({ opened, decided }: Proposal, now: Instant): Duration => ({
  time: Math.max(0, Date.parse(decided ?? now) - Date.parse(opened)) / day,
  closed: decided !== null,
});

const speed = measuredAs({
  median: z.number().nullable().describe('Days; null while more than half would still wait at the longest time seen'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  decisions: z.int(),
  open: z.int().describe('How many of them still wait'),
});

const pair = z.object({
  speed: speed.describe('Days from the proposal to its decision (Kaplan–Meier median), those that wait counted'),
  conflicts: z.int().describe('Open conflicts: speed is never shown without coherence beside it'),
});

function speedOf(durations: readonly Duration[]): z.input<typeof speed> {
  const found = decisionSpeed(durations);
  if (found.state === 'no data') return told(found);
  const { median, low, high, decisions, open } = found;
  return { state: 'measured', median: finite(median), low: finite(low), high: finite(high), decisions, open };
}

export const showSpeed = operation({
  summary:
    'Show how long proposals of the last year took by zone, those that wait counted, with the open conflicts beside it',
  effect: 'read',
  http: { method: 'GET', path: '/stalls/speed' },
  may: people,
  input: z.object({}),
  output: z.object({
    all: pair,
    zones: z.array(pair.extend({ zone: z.enum(zones).nullable().describe('Null where nobody asked for advice') })),
  }),
  async run({ db, network, now }) {
    const proposals = await proposalsSince(db, network, oneYearBefore(now));
    const conflicts = await openConflictsByZone(db, network);
    const inZone = (zone: string | null) => ({
      speed: speedOf(proposals.filter((it) => it.zone === zone).map((it) => durationOf(it, now))),
      conflicts: conflicts.zones.get(zone) ?? 0,
    });
    return {
      all: { speed: speedOf(proposals.map((it) => durationOf(it, now))), conflicts: conflicts.all },
      zones: [...zones, null].map((zone) => ({ zone, ...inZone(zone) })),
    };
  },
});
