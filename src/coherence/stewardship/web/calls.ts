/** What the pages of the stewards ask of the server. */
import type { endIntervention, respondToIntervention } from '#coherence/stewardship/answer-intervention.ts';
import type { listExceptions } from '#coherence/stewardship/list-exceptions.ts';
import type { listInterventions } from '#coherence/stewardship/list-interventions.ts';
import type { listCrises, openCrisis } from '#coherence/stewardship/open-crisis.ts';
import type { openIntervention } from '#coherence/stewardship/open-intervention.ts';
import type { endCrisis, renewCrisis, takeMeasure } from '#coherence/stewardship/run-crisis.ts';
import type { sayBacking } from '#coherence/stewardship/say-backing.ts';
import type { showPresence } from '#coherence/stewardship/show-presence.ts';
import type { showWatch } from '#coherence/stewardship/show-watch.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface StewardCalls {
  interventions: CallsOf<{
    list: typeof listInterventions;
    open: typeof openIntervention;
    end: typeof endIntervention;
    respond: typeof respondToIntervention;
  }>;
  crises: CallsOf<{
    list: typeof listCrises;
    open: typeof openCrisis;
    measure: typeof takeMeasure;
    renew: typeof renewCrisis;
    end: typeof endCrisis;
  }>;
  exceptions: CallsOf<{ list: typeof listExceptions }>;
  backings: CallsOf<{ say: typeof sayBacking }>;
  stewards: CallsOf<{ presence: typeof showPresence; watch: typeof showWatch }>;
}

export type InterventionsTold = Told<StewardCalls['interventions']['list']>;
export type InterventionShown = InterventionsTold['interventions'][number];
export type CrisesTold = Told<StewardCalls['crises']['list']>;
export type CrisisShown = CrisesTold['crises'][number];
export type ExceptionsTold = Told<StewardCalls['exceptions']['list']>;
export type ExceptionShown = ExceptionsTold['exceptions'][number];
export type WatchTold = Told<StewardCalls['stewards']['watch']>;

export const useStewardCalls = (): StewardCalls => useCalls<StewardCalls>();
