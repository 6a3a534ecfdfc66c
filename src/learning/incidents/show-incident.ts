/** A review with all that it names, what those who were there tell, and where its factors have been met before. */
import { z } from 'zod';
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { mentionsInTexts } from '#deciding/decisions/references.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { type CalendarDate, dateOf, daysAfter, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import { stemsOf } from '#text/same-words.ts';
import { occurrences, sameFactor } from './factors.store.ts';
import { dayOf, type Incident, incidentRecord, isOverdue, type Telling, tellingRecord } from './incident.ts';
import { incidentRow, rowsOf } from './incident-row.ts';
import { incidents, tellingsOf } from './incidents.store.ts';
import { daysToRecur } from './kinds.ts';

export const metBefore = z.object({
  factor: z.string().describe('The factor, as it is called here'),
  before: z.object({
    incident: idSchema('incident'),
    title: z.string(),
    group: groupName,
    factor: z.string().describe('What it was called there'),
    day: calendarDate,
    daysBefore: z.int().describe('How many days lie between the two incidents'),
  }),
});

/** The latest earlier incident of any group with the same factor, for each factor that was met within half a year. */
async function metBeforeOf({ db, network }: PersonContext, incident: Incident) {
  const day = dayOf(incident);
  const known = (await occurrences(db, network, daysAfter(day, -daysToRecur))).filter(
    (it) => it.incident !== incident.id && (it.day < day || (it.day === day && it.incident < incident.id)),
  );
  if (known.length === 0) return [];
  const groups = await allGroupNames(db, network);
  return incident.factors.flatMap(({ title: factor }) => {
    const one = { factor, stems: stemsOf(factor) };
    const last = known.findLast((it) => sameFactor(it, one));
    const group = groups.find(({ id }) => id === last?.group);
    if (!last || !group) return [];
    const { incident: id, title, day: then, factor: called } = last;
    return {
      factor,
      before: { incident: id, title, group, factor: called, day: then, daysBefore: daysBetween(then, day) },
    };
  });
}

const titled = z.object({ title: z.string(), group: idSchema('group') });

const titlesById = (found: readonly { id: string; title: string; group: `grp_${string}` }[]) =>
  Object.fromEntries(found.map(({ id, title, group }) => [id, { title, group }]));

/** What the review names, by id or by reference. */
async function namedIn({ db, network }: PersonContext, incident: Incident, told: readonly Telling[]) {
  const assumed = incident.doubtedAssumptions.map(({ assumption }) => assumption);
  const written = [
    incident.summary,
    incident.conditions,
    incident.closed?.learned ?? '',
    ...incident.timeline.map(({ text }) => text),
    ...incident.factors.map(({ text }) => text),
    ...incident.actions.flatMap(({ text, outcome }) => [text, outcome]),
    ...[...incident.doubtedDecisions, ...incident.doubtedAssumptions].map(({ why }) => why),
    ...told.map(({ text }) => text),
  ];
  const decided = [...incident.doubtedDecisions.map(({ decision }) => decision), ...incident.failed];
  return {
    references: await pointedAt(db, network, [...decided, ...mentionsInTexts(written)]),
    assumptions: titlesById(await assumptions.findMany(db, network, assumed)),
    experiments: titlesById(await experiments.findMany(db, network, incident.failed)),
  };
}

async function namesIn({ db, network }: PersonContext, { createdBy, actions }: Incident, told: readonly Telling[]) {
  const ids = [createdBy, ...actions.map(({ owner }) => owner), ...told.map((it) => it.createdBy)];
  return namesOf(
    db,
    network,
    ids.filter((id) => id !== null),
  );
}

const overdueOn = ({ actions }: Incident, today: CalendarDate) =>
  actions.filter((it) => isOverdue(it, today)).map(({ key }) => key);

export const showIncident = operation({
  summary: 'Show the review of an incident, with what those who were there tell and where its factors were met before',
  effect: 'read',
  http: { method: 'GET', path: '/incidents/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('incident').describe('The review') }),
  output: incidentRecord.extend({
    row: incidentRow,
    tellings: z.array(tellingRecord),
    metBefore: z.array(metBefore).describe('Factors that were met before within half a year, in any group'),
    overdue: z.array(z.string()).describe('The keys of actions whose day has passed'),
    names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
    groups: z.array(groupName).describe('All groups'),
    references: z.record(z.string(), linkedDecision.nullable()).describe('What the references in it lead to'),
    assumptions: z.record(z.string(), titled).describe('The assumptions that it puts in doubt, by id'),
    experiments: z.record(z.string(), titled).describe('The experiments that it names, by id'),
    mayEdit: z.boolean().describe('It is a review of a group of yours'),
  }),
  async run(context, { id }) {
    const { db, network, actor, now } = context;
    const incident = await incidents.find(db, network, id);
    const told = (await tellingsOf(db, network, id)).filter(({ text }) => text !== '');
    const [row] = await rowsOf(context, [incident]);
    return {
      ...incident,
      row: row!,
      tellings: told,
      metBefore: await metBeforeOf(context, incident),
      overdue: overdueOn(incident, dateOf(now)),
      names: await namesIn(context, incident, told),
      groups: await allGroupNames(db, network),
      ...(await namedIn(context, incident, told)),
      mayEdit: actor.memberships.has(incident.group),
    };
  },
});
