/** Of each change, how far it is known by now, in each group and altogether. */
import { z } from 'zod';
import { daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Check, understandingLag } from '#measures/drift/understanding-lag.ts';
import { groupsWithAnswers } from './charts.ts';
import type { ContextChange } from './context-change.ts';
import type { Field } from './field.ts';

export const knownRow = z.object({
  group: idSchema('group'),
  /** Null where too few have answered. */
  course: z
    .array(z.object({ day: z.int(), share: z.number(), low: z.number(), high: z.number() }))
    .nullable()
    .describe(
      'The share that answers rightly, with its 95 % interval, by days after the change; null below five answers',
    ),
  knownAfter: z.int().nullable().describe('Days until four in five knew; null while they do not'),
});

export const knownChange = z.object({
  change: idSchema('contextChange'),
  groups: z.array(knownRow).describe('Your own groups; all others only as days until four in five know'),
  measured: z.int().describe('Groups of which enough people have answered'),
  known: z.int().describe('Those in which four in five know'),
  medianDays: z.number().nullable().describe('Days until half of the groups knew (K03); null while they do not'),
});

function checksOf({ rounds, rows, probes }: Field, change: ContextChange, group: string): Check[] {
  const facts = change.probes.flatMap((id) => probes.get(id) ?? []);
  return rounds
    .filter((round) => round.closesOn >= change.on && facts.some(({ id }) => round.probes.includes(id)))
    .map((round) => {
      const own = rows.filter((row) => row.round === round.id && row.group === group);
      const told = own.filter(({ answers }) => facts.some(({ id }) => answers[id] !== undefined));
      const knows = told.filter(({ answers }) =>
        facts.every(({ id, right }) => answers[id] === undefined || answers[id] === right),
      );
      return { day: Math.max(0, daysBetween(change.on, round.closesOn)), right: knows.length, asked: told.length };
    });
}

export type KnownChange = z.output<typeof knownChange>;

export function knownIn(field: Field, change: ContextChange): KnownChange {
  const groups = groupsWithAnswers(field);
  const found = understandingLag(groups.map((group) => checksOf(field, change, group)));
  const each = found.state === 'measured' ? found.groups : [];
  const measured = each.filter((it) => it.state === 'measured');
  return {
    change: change.id,
    groups: groups.map((group, place) => {
      const it = each[place];
      const course =
        it?.state === 'measured'
          ? it.course.map(({ day, share, interval }) => ({ day, share, low: interval[0], high: interval[1] }))
          : null;
      const knownAfter = it?.state === 'measured' ? (it.knownAfter ?? null) : null;
      return { group: group as z.output<typeof knownRow>['group'], course, knownAfter };
    }),
    measured: measured.length,
    known: measured.filter(({ knownAfter }) => knownAfter !== undefined).length,
    medianDays: found.state === 'measured' ? (found.lag.median ?? null) : null,
  };
}
