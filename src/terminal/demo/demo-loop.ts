/** All that the files of demo/loop tell, as one list of events. */
import { centreEvents, centreFile } from './centre.ts';
import { circleEvents, circleFile } from './circle.ts';
import { conflictEvents, conflictKeys, conflictsFile } from './conflicts.ts';
import type { Beginnings } from './demo-decisions.ts';
import type { ReadFile } from './demo-files.ts';
import { practiceEvents, practiceFile } from './practice.ts';
import { principleEvents, principlesFile, principlesSince } from './principles.ts';
import { questionEvents, questionsFile, questionsSince } from './questions.ts';
import type { DemoEvent } from './script.ts';
import { stewardEvents, stewardsFile } from './stewards.ts';
import { valuesEvents, valuesFile } from './values.ts';
import { zoneEvents, zonesFile } from './zones.ts';

export function demoLoop(read: ReadFile): { events: DemoEvent[]; beginnings: Beginnings } {
  const principles = read('loop/principles', principlesFile);
  const questions = read('loop/questions', questionsFile);
  const conflicts = read('loop/conflicts', conflictsFile);
  const since = new Map([...principlesSince(principles), ...questionsSince(questions)]);
  return {
    beginnings: { since, conflictKey: conflictKeys(conflicts) },
    events: [
      ...valuesEvents(read('loop/values', valuesFile)),
      ...principleEvents(principles),
      ...questionEvents(questions),
      ...zoneEvents(read('loop/zones', zonesFile)),
      ...practiceEvents(read('loop/practice', practiceFile)),
      ...conflictEvents(conflicts),
      ...circleEvents(read('loop/circle', circleFile)),
      ...centreEvents(read('loop/centre', centreFile)),
      ...stewardEvents(read('loop/stewards', stewardsFile)),
    ],
  };
}
