import type { Shape } from '#ui/station.tsx';
import type { SharedValue } from '../value.ts';

/** How a value stands, as a stop on the line; the word stands beside it. */
export const shapeOf: Record<SharedValue['status'], Shape> = {
  draft: 'open',
  rewriting: 'half',
  adopted: 'full',
  retired: 'small',
};
