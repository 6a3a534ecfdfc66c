/** The stretch of time that lines under one another share, and the years that are written along it. */
import type { Stop } from './calls.ts';

export const instantOf = (row: Pick<Stop, 'decidedOn' | 'recordedAt'>): number => {
  const [year = 2000, month = 1, day = 1] = (row.decidedOn ?? row.recordedAt.slice(0, 10)).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
};

const year = 365 * 86_400_000;

export interface Span {
  from: number;
  to: number;
}

/** The time that the rows cover, to be shared by all lines that stand under each other. */
export function spanOf(rows: Stop[]): Span {
  const times = rows.map(instantOf);
  const from = Math.min(...times);
  const to = Math.max(...times, Date.now());
  return rows.length === 0 ? { from: to - 1, to } : { from: from === to ? from - 1 : from, to };
}

/** The years that begin within the span: all of them, or as many as stay legible with so much room for each. */
export function yearsWithin({ from, to }: Span, width: number, room: number): number[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (it) => Date.UTC(it, 0) >= from,
  );
  const step = Math.ceil((room * (to - from)) / (width * year));
  return years.filter((it) => it % step === 0 || years.length === 1);
}
