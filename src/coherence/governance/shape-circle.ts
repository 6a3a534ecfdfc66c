/** How many seats the circle has and how long a term lasts, from the next draw on: nobody's term is cut. */
import { operation } from '#kernel/operation.ts';
import { text } from '#kernel/words.ts';
import { changeCircle } from './circle.store.ts';
import { circleRecord, circleShape } from './circle.ts';
import { tenders } from './tenders.ts';

export const shapeCircle = operation({
  summary: 'Say how many seats the circle has and how long a term lasts',
  effect: 'write',
  http: { method: 'PATCH', path: '/circle' },
  may: tenders,
  input: circleShape.partial().extend({ why: text(2000).default('').describe('Why it changes') }),
  output: circleRecord,
  run: (context, { size, termMonths, why }) =>
    changeCircle(
      context,
      'circle.shaped',
      (before) => ({ size: size ?? before.size, termMonths: termMonths ?? before.termMonths }),
      why,
    ),
});
