/** The circle: practitioners who tend the shared texts for a while, chosen by lot and turn, and then others do. */
import { z } from 'zod';
import { type CalendarDate, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, text } from '#kernel/words.ts';
import { wholeDay } from './day.ts';

/** Fewer than three would be a tandem and no circle: the first one is drawn when three can sit in it. */
export const leastSeats = 3;

export const circleShape = z.object({
  size: z.int().min(leastSeats).max(15).describe('How many seats the circle has'),
  termMonths: z.int().min(1).max(24).describe('How many months a term lasts'),
});
export const usualShape: z.output<typeof circleShape> = { size: 5, termMonths: 6 };

export const volunteerSchema = z.object({
  person: idSchema('person'),
  group: idSchema('group').describe('The group out of whose practice they would come'),
  since: instant,
  until: instant.nullable().describe('When they opted out'),
});
export type Volunteer = z.output<typeof volunteerSchema>;

export const termSchema = z.object({
  person: idSchema('person'),
  group: idSchema('group'),
  from: wholeDay,
  until: wholeDay.describe('The last day of the term'),
  leftAt: instant.nullable().describe('When they left before that day'),
});
export type Term = z.output<typeof termSchema>;

/** All that anybody needs to draw the same lots again. */
export const drawSchema = z.object({
  at: instant,
  on: wholeDay,
  head: z.string().describe('The head of the network’s trail before the draw'),
  seed: z.string().describe('The SHA-256 of that head, a space and the day'),
  eligible: z
    .array(z.object({ person: idSchema('person'), group: idSchema('group') }))
    .describe('Who was in the draw, each with the group that they come from'),
  seated: z.array(idSchema('group')).describe('The groups of those who held a seat already'),
  drawn: z.array(idSchema('person')).describe('Who was drawn, in the order of the draw'),
  why: text(2000),
});
export type Draw = z.output<typeof drawSchema>;

export const circleRecord = circleShape.extend({
  ...keptFields('circle'),
  volunteers: z.array(volunteerSchema),
  terms: z.array(termSchema).describe('Every term that anybody has drawn, the first one first'),
  draws: z.array(drawSchema),
});
export type Circle = z.output<typeof circleRecord>;

/** A term ends by itself: nothing has to run for it. */
export const holds = ({ from, until, leftAt }: Term, today: CalendarDate): boolean =>
  from <= today && today <= until && leftAt === null;

export const seatsHeld = (circle: Pick<Circle, 'terms'> | null, today: CalendarDate): Term[] =>
  circle?.terms.filter((term) => holds(term, today)) ?? [];

/** Those who have volunteered and not opted out, once each. */
export const volunteersNow = (circle: Pick<Circle, 'volunteers'> | null): Volunteer[] =>
  circle?.volunteers.filter((volunteer) => volunteer.until === null) ?? [];

/** The first day on which a seat is free. */
export function nextDrawOn(circle: Circle | null, today: CalendarDate): CalendarDate {
  const seats = seatsHeld(circle, today);
  if (!circle || seats.length < circle.size) return today;
  const first = seats.map(({ until }) => until).sort()[0] ?? today;
  return daysAfter(first, 1);
}
