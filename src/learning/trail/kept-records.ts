/** Every kind of record that is kept whole, in the order in which a rebuilt house writes them. */

import { flagAnswers } from '#coherence/assumptions/flag-answers.store.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { costs } from '#coherence/conflicts/costs.store.ts';
import { consents } from '#coherence/escalations/consents.store.ts';
import { escalations } from '#coherence/escalations/escalations.store.ts';
import { stalls } from '#coherence/escalations/stalls.store.ts';
import { circles } from '#coherence/governance/circle.store.ts';
import { meetings } from '#coherence/governance/meetings.store.ts';
import { processes } from '#coherence/governance/processes.store.ts';
import { proposals } from '#coherence/governance/proposals.store.ts';
import { signals } from '#coherence/signals/signals.store.ts';
import { backings } from '#coherence/stewardship/backings.store.ts';
import { crises } from '#coherence/stewardship/crises.store.ts';
import { interventions } from '#coherence/stewardship/interventions.store.ts';
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { disputes } from '#common-ground/context-maps/disputes.store.ts';
import { acknowledgements, mapItems } from '#common-ground/context-maps/map-items.store.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import { remarks } from '#common-ground/remarks/remarks.store.ts';
import { sessions } from '#common-ground/values/sessions.store.ts';
import { values } from '#common-ground/values/values.store.ts';
import { zoneDisagreements } from '#common-ground/zones/zone-disagreements.store.ts';
import { zoneMaps } from '#common-ground/zones/zone-maps.store.ts';
import { decisionForms } from '#deciding/decisions/decision-forms.store.ts';
import { reopenings } from '#deciding/divergence/reopenings.store.ts';
import { divergences } from '#deciding/divergence/sessions.store.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { conversations, statements } from '#deciding/opinions/conversations.store.ts';
import type { Shelf } from '#kernel/records.ts';
import { contextChanges, driftAlarms, probes, rounds, ways } from '#learning/drift/drift.store.ts';
import { incidents, tellings } from '#learning/incidents/incidents.store.ts';
import { retrospectives } from '#learning/retrospectives/retrospectives.store.ts';

export const shelves = [
  sessions,
  values,
  principles,
  questions,
  zoneMaps,
  zoneDisagreements,
  assumptions,
  disputes,
  mapItems,
  acknowledgements,
  decisionForms,
  experiments,
  conflicts,
  costs,
  circles,
  processes,
  proposals,
  meetings,
  escalations,
  stalls,
  consents,
  interventions,
  crises,
  backings,
  remarks,
  retrospectives,
  signals,
  flagAnswers,
  divergences,
  reopenings,
  conversations,
  statements,
  incidents,
  tellings,
  probes,
  rounds,
  ways,
  contextChanges,
  driftAlarms,
] as unknown as readonly Shelf[];
