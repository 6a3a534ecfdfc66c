/** The compass: what the network protects, how it turns that into guidance, and what each principle has lived through. */
import { z } from 'zod';
import { countCitations } from '#coherence/alignment/applications.store.ts';
import { findNetwork } from '#common-ground/network/networks.store.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { lintPrinciple } from '#common-ground/principles/wording.ts';
import { renderedFor } from '#common-ground/values/rules.ts';
import { renderingSchema, valueRecord } from '#common-ground/values/value.ts';
import { values } from '#common-ground/values/values.store.ts';
import { daysAfter, daysBetween } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import { principleLoad } from '#measures/loop/principle-load.ts';
import { unusedAfter } from './loop.ts';

const bearing = z.object({
  principle: principleRecord,
  upholds: z.int(),
  stretches: z.int(),
  breaks: z.int(),
  groups: z.int().describe('Groups that have cited it'),
  lastCitedOn: calendarDate.nullable(),
  unused: z.boolean().describe('No decision of the last two quarters cites it'),
  suggestions: z.int().describe('What a reader might ask of its wording'),
});

const direction = z.object({
  value: valueRecord.extend({ shown: renderingSchema }),
  principles: z.array(bearing),
});

export const showCompass = operation({
  summary: 'Show values with their principles, and how decisions have used each',
  effect: 'read',
  http: { method: 'GET', path: '/compass' },
  may: people,
  input: z.object({}),
  output: z.object({
    directions: z.array(direction),
    load: z
      .json()
      .describe('How many principles there are for each value, how many prescribe, how many are unused (K20)'),
  }),
  async run({ db, network, now }) {
    const { audience } = await findNetwork(db, network);
    const [all, every, counted] = await Promise.all([
      values.list(db, network),
      principles.list(db, network),
      countCitations(db, network),
    ]);
    const limit = daysAfter(now, -unusedAfter);
    const bearingOf = (principle: (typeof every)[number]) => {
      const own = counted.filter((row) => row.principle === principle.id);
      const of = (stance: string) => own.find((row) => row.stance === stance)?.count ?? 0;
      const last =
        own
          .map((row) => row.last)
          .sort()
          .at(-1) ?? null;
      return {
        principle,
        upholds: of('upholds'),
        stretches: of('stretches'),
        breaks: of('breaks'),
        groups: new Set(own.flatMap((row) => row.groups)).size,
        lastCitedOn: last,
        unused: principle.createdAt.slice(0, 10) < limit && (last === null || last < limit),
        suggestions: lintPrinciple(principle).length,
      };
    };
    const directions = all.map((value) => ({
      value: { ...value, shown: renderedFor(value, audience) },
      principles: every.filter((it) => it.value === value.id).map(bearingOf),
    }));
    const standing = directions.flatMap((it) => it.principles).filter((it) => it.principle.status === 'in-force');
    const daysAgo = (day: string) => daysBetween(day, now);
    const load = principleLoad(
      standing.map(({ principle, lastCitedOn }) => ({
        value: principle.value,
        text: `${principle.title}.\n${principle.text}`,
        adoptedDaysAgo: daysAgo(principle.createdAt),
        citedDaysAgo: lastCitedOn === null ? undefined : daysAgo(lastCitedOn),
      })),
    );
    return { directions, load: JSON.parse(JSON.stringify(load)) as z.util.JSONType };
  },
});
