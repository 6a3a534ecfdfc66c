import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { findCircle } from './circle.store.ts';
import {
  circleShape,
  drawSchema,
  nextDrawOn,
  termSchema,
  usualShape,
  volunteerSchema,
  volunteersNow,
} from './circle.ts';
import { wholeDay } from './day.ts';
import { comesOutAgain, fairnessOf } from './draw.ts';
import { seatsToday, tendersOf } from './tenders.ts';

const shown = circleShape.extend({
  seats: z.array(termSchema).describe('Who holds a seat today'),
  volunteers: z.array(volunteerSchema).describe('Who would take a turn'),
  terms: z.array(termSchema).describe('Every term that anybody has drawn'),
  draws: z
    .array(drawSchema.extend({ comesOutAgain: z.boolean().describe('Drawn again just now, it comes out the same') }))
    .describe('Every draw, with all that is needed to draw it again'),
  fairness: z
    .union([
      z.object({
        state: z.literal('measured'),
        spread: z.int().describe('Most turns less fewest turns'),
        jain: z.number().describe('Jain’s index: 1 where all had as many turns'),
        fair: z.boolean(),
        sessions: z.int().describe('How many draws were looked at'),
      }),
      z.object({
        state: z.literal('no data'),
        have: z.record(z.string(), z.number()),
        need: z.record(z.string(), z.number()),
      }),
    ])
    .describe('Whether turns went round among those who have always been in the draw'),
  standIn: z.boolean().describe('Nobody holds a seat, and the stewards stand in'),
  tenders: z.array(idSchema('person')).describe('Who signs today'),
  nextDrawOn: wholeDay.describe('The first day on which a seat is free'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  groups: z.record(z.string(), groupName).describe('The groups that it names, by id'),
});

export const showCircle = operation({
  summary: 'Show the circle: its seats, who would take a turn, and how the lots were drawn',
  effect: 'read',
  http: { method: 'GET', path: '/circle' },
  may: people,
  input: z.object({}),
  output: shown,
  async run({ db, network, now }) {
    const today = dateOf(now);
    const circle = await findCircle(db, network);
    const { people: signers, standIn } = await tendersOf(db, network, today);
    const terms = circle?.terms ?? [];
    const volunteers = volunteersNow(circle);
    const draws = circle?.draws.map((draw) => ({ ...draw, comesOutAgain: comesOutAgain(circle, draw) })) ?? [];
    const named = [...terms, ...volunteers, ...draws.flatMap(({ eligible }) => eligible)];
    const groups = (await allGroupNames(db, network)).filter(({ id }) => named.some(({ group }) => group === id));
    return {
      size: circle?.size ?? usualShape.size,
      termMonths: circle?.termMonths ?? usualShape.termMonths,
      seats: await seatsToday(db, network, today),
      volunteers,
      terms,
      draws,
      fairness: fairnessOf(circle),
      standIn,
      tenders: [...signers],
      nextDrawOn: nextDrawOn(circle, today),
      names: await namesOf(db, network, [...named.map(({ person }) => person), ...signers]),
      groups: Object.fromEntries(groups.map((group) => [group.id, group])),
    };
  },
});
