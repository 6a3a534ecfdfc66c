/** What stewards say in the open, and the watch over it. */
import { endIntervention, respondToIntervention } from '#coherence/stewardship/answer-intervention.ts';
import { listExceptions } from '#coherence/stewardship/list-exceptions.ts';
import { listInterventions } from '#coherence/stewardship/list-interventions.ts';
import { listCrises, openCrisis } from '#coherence/stewardship/open-crisis.ts';
import { openIntervention } from '#coherence/stewardship/open-intervention.ts';
import { endCrisis, renewCrisis, takeMeasure } from '#coherence/stewardship/run-crisis.ts';
import { sayBacking } from '#coherence/stewardship/say-backing.ts';
import { showPresence } from '#coherence/stewardship/show-presence.ts';
import { showWatch } from '#coherence/stewardship/show-watch.ts';

export const stewardship = {
  interventions: {
    list: listInterventions,
    open: openIntervention,
    end: endIntervention,
    respond: respondToIntervention,
  },
  crises: { list: listCrises, open: openCrisis, measure: takeMeasure, renew: renewCrisis, end: endCrisis },
  exceptions: { list: listExceptions },
  backings: { say: sayBacking },
  stewards: { presence: showPresence, watch: showWatch },
};
