import { sql } from 'kysely';
import { z } from 'zod';
import { named, naming } from '#coherence/escalations/named.ts';
import { wholeDay } from '#coherence/governance/day.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people, stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { crises, runningCrises } from './crises.store.ts';
import { crisisContent, crisisRecord, mostCrisisDays, runs } from './crisis.ts';

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export const openCrisis = operation({
  summary:
    'Open a crisis: for a named scope and until a day, stewards may decide for all; no group’s decision is touched',
  effect: 'write',
  http: { method: 'POST', path: '/crises' },
  may: stewards,
  input: crisisContent.extend({
    endsOn: wholeDay.describe(`Its last day, at most ${mostCrisisDays} days from now: it ends by itself`),
  }),
  output: crisisRecord,
  async run(context, content) {
    const today = dateOf(context.now);
    if (content.endsOn < today) throw new Problem('invalid', 'The day on which it ends has passed already.');
    if (content.endsOn > daysAfter(today, mostCrisisDays))
      throw new Problem('invalid', `A crisis ends within ${mostCrisisDays} days.`);
    const running = await runningCrises(context.db, context.network, today);
    if (running.some((it) => same(it.scope, content.scope)))
      throw new Problem('exists', 'A crisis of this scope is running. If it has to last longer, renew it in the open.');
    const record = { ...content, openedOn: today, measures: [], renewals: [], ended: null };
    return crises.add(context, 'crisis.opened', record, content.ground);
  },
});

export const listCrises = operation({
  summary: 'List the crises, with what was decided for all in each, how often it was renewed, and when it ends',
  effect: 'read',
  http: { method: 'GET', path: '/crises' },
  columns: ['id', 'scope', 'openedOn', 'endsOn', 'running'],
  may: people,
  input: z.object({}),
  output: z.object({
    crises: z.array(
      crisisRecord.extend({
        running: z.boolean(),
        before: z.int().describe('How many crises of the same scope there have been before'),
      }),
    ),
    ...named,
  }),
  async run(context) {
    const today = dateOf(context.now);
    const found = await crises.list(context.db, context.network, { order: sql`opened_on desc, id desc` });
    const shown = found.map((it, place) => ({
      ...it,
      running: runs(it, today),
      before: found.slice(place + 1).filter((earlier) => same(earlier.scope, it.scope)).length,
    }));
    const signed = found.flatMap((it) => [it.ended, ...it.measures, ...it.renewals]).map((it) => it?.by);
    const names = await naming(context, { groups: [], people: [...found.map((it) => it.createdBy), ...signed] });
    return { crises: shown, ...names };
  },
});
