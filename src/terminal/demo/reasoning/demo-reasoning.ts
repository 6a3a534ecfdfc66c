/** All that the files of demo/reasoning tell, as one list of events. */
import type { ReadFile } from '../demo-files.ts';
import type { DemoEvent } from '../script.ts';

export const demoReasoning = (_read: ReadFile): DemoEvent[] => [];
