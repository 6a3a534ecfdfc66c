/** Measures answer "no data" below their least sample, and then say what is missing; JSON knows no infinity. */
import { z } from 'zod';
import type { Counts, NoData } from '#measures/abstain.ts';

export const noData = z.object({
  state: z.literal('no data'),
  have: z.record(z.string(), z.number()).describe('What there is'),
  need: z.record(z.string(), z.number()).describe('What it takes'),
});

/** The figures of a measure, or that there is not enough to say anything. */
export const measuredAs = <Shape extends z.ZodRawShape>(figures: Shape) =>
  z.discriminatedUnion('state', [noData, z.object({ state: z.literal('measured'), ...figures })]);

export const told = ({ state, have, need }: NoData<Counts>) => ({ state, have: { ...have }, need: { ...need } });

export const interval = z.tuple([z.number().nullable(), z.number().nullable()]);

export const finite = (number: number | null | undefined): number | null =>
  typeof number === 'number' && Number.isFinite(number) ? number : null;

export const finites = ([low, high]: readonly [number | null | undefined, number | null | undefined]): [
  number | null,
  number | null,
] => [finite(low), finite(high)];
