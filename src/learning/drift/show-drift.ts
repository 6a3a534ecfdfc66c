/** What moves between groups, as whoever asks may see it. It shows no figure of delivery, and no order of groups. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { type Chart, chartsOf } from './charts.ts';
import { changeRecord } from './context-change.ts';
import { courseOf, coursePoint, lastCounts } from './courses.ts';
import { contextChanges } from './drift.store.ts';
import { alarmRecord, movedProbe } from './drift-alarm.ts';
import { type Field, readField, samePair } from './field.store.ts';
import { fewestAnswers } from './kinds.ts';
import { knownBy, knownChange } from './known.ts';
import { type Snapshot, snapshot, snapshotOf } from './snapshot.ts';
import { concerns, isOpenToAll } from './who-sees.ts';

const course = z.array(z.array(coursePoint)).describe('For each probe, a point for each round');

const chart = z.object({
  group: idSchema('group'),
  other: idSchema('group').nullable().describe('Null for all others together'),
  since: z.string().nullable().describe('From when on the groups are held against their own baselines'),
  state: z
    .enum(['no data', 'quiet', 'together', 'apart'])
    .describe('Too little to say; no movement apart to be seen; both move the same way; they move apart'),
  lacks: z.record(z.string(), z.object({ have: z.number(), need: z.number() })).describe('What there is too little of'),
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
  return Object.fromEntries(short.map(([name, need]) => [name, { have: result.have[name] ?? 0, need }]));
}

function shownChart(field: Field, it: Chart, today: CalendarDate): ShownChart {
  const { group, other, since, alarm, result, probes } = it;
  return {
    group: group as Id<'group'>,
    other: other as Id<'group'> | null,
    since,
    state: stateOf(it),
    lacks: lacksOf(it),
    z:
      result.state === 'measured'
        ? result.rounds.map(({ round, z: value }) => ({
            round: field.rounds[field.rounds.length - roundsIn(it, field) + round]!.id,
            z: Math.round(value * 100) / 100,
          }))
        : [],
    alarm: alarm && {
      ...alarm,
      round: alarm.round as Id<'probeRound'>,
      probes: [...alarm.probes],
      openToAll: isOpenToAll(it, field, today),
      courses: {
        group: courseOf(field, [group], probes),
        other: other === null ? null : courseOf(field, [other], probes),
      },
    },
    words: field.alarms.filter((said) => samePair(said, group, other)),
  };
}

/** How many of the rounds its baseline and what follows lie in. */
const roundsIn = ({ since }: Chart, { rounds }: Field): number =>
  rounds.filter(({ opensOn }) => since !== null && opensOn >= since).length;

interface Looked {
  field: Field;
  charts: Chart[];
  snapshot: Snapshot;
}

async function ownOf(context: PersonContext, field: Field, reference: string | undefined, views: readonly string[]) {
  const { db, network, actor } = context;
  const first = [...actor.memberships.keys()][0];
  const group = reference ? (await findGroupName(db, network, reference)).id : first;
  if (!group) return null;
  if (!actor.memberships.has(group))
    throw new Problem('forbidden', 'How a group answers from round to round is for its own members to see.');
  const answered = lastCounts(field, group);
  return {
    group,
    answered: answered < fewestAnswers ? null : answered,
    course: courseOf(field, [group], views),
  };
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
    const field = await readField(db, network, today);
    const views = [...new Set(field.rounds.toReversed().flatMap((round) => round.probes))].filter(
      (id) => field.probes.get(id)?.kind === 'view',
    );
    const own = await ownOf(context, field, reference, views);
    const looked: Looked = { field, charts: await chartsOf(network, field), snapshot: snapshotOf(network, field) };
    const seen = looked.charts.filter((it) => concerns(it, actor.memberships) || isOpenToAll(it, field, today));
    const names = await allGroupNames(db, network);
    const order = new Map(names.map(({ id }, place) => [id as string, place]));
    const mine = new Set<string>(actor.memberships.keys());
    return {
      rounds: field.rounds.map(({ id, closesOn }) => ({ id, closesOn })),
      probes: views.map((id) => ({ id, statement: field.probes.get(id)!.statement })),
      groups: Object.fromEntries(names.map(({ id, slug, name }) => [id, { slug, name }])),
      own,
      charts: seen
        .map((it) => shownChart(field, it, today))
        .sort((one, other) => order.get(one.group)! - order.get(other.group)!),
      snapshot: looked.snapshot,
      changes: (await contextChanges.list(db, network))
        .toReversed()
        .map((change) => ({ ...change, known: knownBy(field, change, mine) })),
    };
  },
});
