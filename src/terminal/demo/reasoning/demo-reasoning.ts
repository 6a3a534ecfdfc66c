/** All that the files of demo/reasoning tell, as one list of events. */
import type { ReadFile } from '../demo-files.ts';
import type { DemoEvent } from '../script.ts';
import { divergenceEvents, divergenceFile } from './divergence.ts';
import { driftEvents, driftFile } from './drift.ts';
import { incidentsEvents, incidentsFile } from './incidents.ts';
import { mapsEvents, mapsFile } from './maps.ts';
import { opinionsEvents, opinionsFile } from './opinions.ts';
import { remarksEvents, remarksFile } from './remarks.ts';
import { retrospectivesEvents, retrospectivesFile } from './retrospectives.ts';
import { signalsEvents, signalsFile } from './signals.ts';

export const demoReasoning = (read: ReadFile): DemoEvent[] => [
  ...divergenceEvents(read('reasoning/divergence', divergenceFile)),
  ...driftEvents(read('reasoning/drift', driftFile)),
  ...mapsEvents(read('reasoning/maps', mapsFile)),
  ...signalsEvents(read('reasoning/signals', signalsFile)),
  ...incidentsEvents(read('reasoning/incidents', incidentsFile)),
  ...opinionsEvents(read('reasoning/opinions', opinionsFile)),
  ...remarksEvents(read('reasoning/remarks', remarksFile)),
  ...retrospectivesEvents(read('reasoning/retrospectives', retrospectivesFile)),
];
