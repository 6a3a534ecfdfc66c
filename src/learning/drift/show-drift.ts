/** What moves between groups, as whoever asks may see it. It shows no figure of delivery, and no order of groups. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import type { Chart } from './charts.ts';
import { changeRecord } from './context-change.ts';
import { coursePoint } from './courses.ts';
import { contextChanges } from './drift.store.ts';
import { alarmRecord, movedProbe } from './drift-alarm.ts';
import { readFrame } from './field.store.ts';
import { type Frame, samePair } from './field.ts';
import { fewestAnswers } from './kinds.ts';
import { knownChange } from './known.ts';
import { lookAt, ownCourse } from './look.ts';
import { snapshot } from './snapshot.ts';
import { isOpenToAll, isSeenBy } from './who-sees.ts';

const course = z.array(z.array(coursePoint)).describe('For each probe, a point for each round');

const chart = z.object({
  group: idSchema('group'),
  other: idSchema('group').nullable().describe('Null for all others together'),
  since: z.string().nullable().describe('From when on the groups are held against their own baselines'),
  renewed: z
    .boolean()
    .describe('So many people of one that answers without names are new that comparing has begun anew'),
  state: z
    .enum(['no data', 'quiet', 'together', 'apart'])
    .describe('Too little to say; no movement apart to be seen; both move the same way; they move apart'),
  lacks: z
    .record(z.string(), z.object({ have: z.number().nullable(), need: z.number() }))
    .describe('What there is too little of; how many people there are is not told below five'),
  ringsFor: z
    .array(idSchema('group'))
    .describe(
      'The groups for which it rings: each answers for itself, and one that calls it legitimate hears it no more',
    ),
  z: z
    .array(z.object({ round: z.string(), z: z.number() }))
    .describe('How far apart, in standard deviations of chance'),
  alarm: z
    .object({
      round: idSchema('probeRound'),
      rangOn: z.string(),
      openToAll: z.boolean().describe('Whether others than the groups concerned see it by now'),
      probes: z.array(movedProbe),
      courses: z.object({ group: course, other: course.nullable() }),
    })
    .nullable(),
  words: z.array(alarmRecord).describe('What the groups have said of it'),
});

const shown = z.object({
  rounds: z.array(z.object({ id: idSchema('probeRound'), closesOn: z.string() })).describe('Those that have closed'),
  probes: z
    .array(z.object({ id: idSchema('probe'), statement: z.string() }))
    .describe('Views, in the order of the rounds'),
  groups: z.record(z.string(), z.object({ slug: z.string(), name: z.string() })).describe('Groups by id'),
  own: z
    .object({
      group: idSchema('group'),
      answered: z.int().nullable().describe('How many answered the last round; null below five'),
      course,
    })
    .nullable()
    .describe('The group asked for, if you belong to it'),
  charts: z.array(chart),
  snapshot,
  changes: z.array(changeRecord.extend({ known: knownChange })),
});
type ShownChart = z.input<typeof chart>;

const stateOf = ({ result, alarm }: Chart): ShownChart['state'] => {
  if (result.state !== 'measured') return 'no data';
  if (alarm) return 'apart';
  return result.rounds.at(-1)?.together ? 'together' : 'quiet';
};

function lacksOf({ result }: Chart): ShownChart['lacks'] {
  if (result.state === 'measured') return {};
  const short = Object.entries(result.need).filter(([name, need]) => (result.have[name] ?? 0) < need);
  const have = (name: string) => (name === 'people' ? null : (result.have[name] ?? 0));
  return Object.fromEntries(short.map(([name, need]) => [name, { have: have(name), need }]));
}

function shownChart(frame: Frame, charts: readonly Chart[], it: Chart, today: CalendarDate): ShownChart {
  const { group, other, since, alarm, result } = it;
  const pair = charts.filter((chart) => chart.group === group && chart.other === other);
  return {
    group: group as Id<'group'>,
    other: other as Id<'group'> | null,
    since,
    renewed: it.renewed,
    state: stateOf(it),
    lacks: lacksOf(it),
    ringsFor: pair.flatMap(({ by, alarm: rings }) => (rings ? by : [])) as Id<'group'>[],
    z:
      result.state === 'measured'
        ? result.rounds.map(({ round, z: value }) => ({
            round: frame.rounds[frame.rounds.length - roundsIn(it, frame) + round]!.id,
            z: Math.round(value * 100) / 100,
          }))
        : [],
    alarm: alarm && {
      ...alarm,
      round: alarm.round as Id<'probeRound'>,
      probes: [...alarm.probes],
      openToAll: isOpenToAll(it, frame, today),
    },
    words: frame.alarms.filter((said) => samePair(said, group, other)),
  };
}

/** How many of the rounds its baseline and what follows lie in. */
const roundsIn = ({ since }: Chart, { rounds }: Frame): number =>
  rounds.filter(({ opensOn }) => since !== null && opensOn >= since).length;

async function ownOf(context: PersonContext, reference: string | undefined, views: readonly string[]) {
  const { db, network, actor } = context;
  const first = [...actor.memberships.keys()][0];
  const group = reference ? (await findGroupName(db, network, reference)).id : first;
  if (!group) return null;
  if (!actor.memberships.has(group))
    throw new Problem('forbidden', 'How a group answers from round to round is for its own members to see.');
  const { answered, course: points } = await ownCourse(network, group, views);
  return { group, answered: answered < fewestAnswers ? null : answered, course: points };
}

export const showDrift = operation({
  summary: 'Show what moves between groups: your own answers together, and where you and another group move apart',
  effect: 'read',
  http: { method: 'GET', path: '/drift' },
  may: people,
  input: z.object({
    group: groupReference.optional().describe('One of your groups; without it, the one you joined first'),
  }),
  output: shown,
  async run(context, { group: reference }) {
    const { db, network, actor, now } = context;
    const today = dateOf(now);
    const frame = await readFrame(db, network, today);
    const views = [...new Set(frame.rounds.toReversed().flatMap((round) => round.probes))].filter(
      (id) => frame.probes.get(id)?.kind === 'view',
    );
    const changes = await contextChanges.list(db, network);
    const looked = await lookAt(db, network, frame, changes);
    const own = await ownOf(context, reference, views);
    const seen = looked.charts.filter((it) => isSeenBy(it, frame, today, actor.memberships));
    const names = await allGroupNames(db, network);
    const order = new Map(names.map(({ id }, place) => [id as string, place]));
    const mine = new Set<string>(actor.memberships.keys());
    return {
      rounds: frame.rounds.map(({ id, closesOn }) => ({ id, closesOn })),
      probes: views.map((id) => ({ id, statement: frame.probes.get(id)!.statement })),
      groups: Object.fromEntries(names.map(({ id, slug, name }) => [id, { slug, name }])),
      own,
      charts: seen
        .map((it) => shownChart(frame, looked.charts, it, today))
        .sort((one, other) => order.get(one.group)! - order.get(other.group)!),
      snapshot: looked.snapshot,
      changes: changes.toReversed().map((change) => {
        const known = looked.known.find((it) => it.change === change.id)!;
        return { ...change, known: { ...known, groups: known.groups.filter(({ group }) => mine.has(group)) } };
      }),
    };
  },
});
