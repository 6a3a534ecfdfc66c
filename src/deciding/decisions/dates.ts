/** What the dates of a decision mean: when it counts, until when, and when to look at it again. */
import { type CalendarDate, dateOf, daysBetween } from '#kernel/clock.ts';
import type { Decision } from './decision.ts';

const pad = (number: number) => String(number).padStart(2, '0');

/** The first day that a date of reduced precision can mean. */
export const firstDay = (date: CalendarDate): CalendarDate => `${date}-01-01`.slice(0, 10);

/** The last day that a date of reduced precision can mean. */
export function lastDay(date: CalendarDate): CalendarDate {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** Where a decision stands in the order of days: its own day, or else the day on which it was recorded. */
export const sortedOn = (decision: Decision): CalendarDate =>
  decision.decidedOn ? firstDay(decision.decidedOn) : dateOf(decision.recordedAt);

/** From when to when a decision was in force; null where it never was. An unknown end is the last change we know of. */
export function inForce(decision: Decision): { from: CalendarDate; until: CalendarDate | null } | null {
  const { status, endedOn, source, retracted } = decision;
  if (retracted || status === 'proposed' || status === 'rejected' || status === 'unstated') return null;
  const from = sortedOn(decision);
  if (status === 'accepted') return { from, until: null };
  const until = endedOn ? firstDay(endedOn) : dateOf(source?.lastCommitAt ?? decision.changedAt);
  return { from, until: until < from ? from : until };
}

/** The day after which a result is overdue; null where none is waited for. */
export function dueOn(decision: Decision): CalendarDate | null {
  const waits = !decision.result && !decision.retracted && ['accepted', 'proposed'].includes(decision.status);
  return waits && decision.checkOn ? lastDay(decision.checkOn) : null;
}

/** Whole days between the decision and its recording; null where the day of the decision is not known to the day. */
export function recordingLag(decision: Pick<Decision, 'decidedOn' | 'recordedAt'>): number | null {
  if (decision.decidedOn?.length !== 10) return null;
  return daysBetween(decision.decidedOn, decision.recordedAt);
}
