/**
 * What the measures of src/measures reach on simulated truth: bias, power, false alarms, coverage. Seeded, so that the same
 * code prints the same figures everywhere. Beside each figure stands what it is held against: a goal, or what was reached
 * before by a simpler way.
 */

import { blameMeasures } from './measures/blame.ts';
import { divergenceMeasures } from './measures/divergence.ts';
import { driftMeasures } from './measures/drift.ts';
import { duplicateMeasures } from './measures/duplicates.ts';
import { fieldMeasures } from './measures/fields.ts';
import { loopMeasures } from './measures/loop.ts';
import { opinionMeasures } from './measures/opinions.ts';
import { reviewMeasures } from './measures/reviews.ts';
import { say } from './timing.ts';

say('measure', 'reached'.padEnd(30), 'held against');
for (const measure of [
  ...loopMeasures,
  ...divergenceMeasures,
  ...driftMeasures,
  ...blameMeasures,
  ...fieldMeasures,
  ...opinionMeasures,
  ...duplicateMeasures,
  ...reviewMeasures,
])
  await measure();
