/** What the parts that show experiments ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { beginExperiment } from '../begin-experiment.ts';
import type { concludeExperiment } from '../conclude-experiment.ts';
import type { listExperiments } from '../list-experiments.ts';

export interface ExperimentCalls {
  experiments: CallsOf<{
    begin: typeof beginExperiment;
    conclude: typeof concludeExperiment;
    list: typeof listExperiments;
  }>;
}

export type Experiment = Told<ExperimentCalls['experiments']['list']>['experiments'][number];

export const useExperimentCalls = (): ExperimentCalls => useCalls<ExperimentCalls>();
