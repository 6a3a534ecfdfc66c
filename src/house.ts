/** The table of contents: everything that this house can be asked, and everything that follows of itself. */

import { watchConflicts } from '#coherence/conflicts/watch-conflicts.ts';
import { refreshPrecedents } from '#coherence/precedents/refresh-precedents.ts';
import { putGroup } from '#common-ground/groups/groups.store.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { forgetAnswersOfErased } from '#common-ground/values/forget-answers.ts';
import { settleDecision } from '#deciding/decisions/decisions.store.ts';
import { forgetSealedOfErased } from '#deciding/divergence/forget-sealed.ts';
import { forgetVotesOfErased } from '#deciding/opinions/forget-votes.ts';
import type { Reaction } from '#kernel/reaction.ts';
import { forgetProbeAnswersOfErased } from '#learning/drift/forget-probe-answers.ts';
import { forgetReflectionsOfErased } from '#learning/retrospectives/forget-reflections.ts';
import { shelves } from '#learning/trail/kept-records.ts';
import type { RecordPuts } from '#learning/trail/replay.ts';
import { betweenGroups } from './house/between-groups.ts';
import { commonTexts } from './house/common-texts.ts';
import { exploration } from './house/exploration.ts';
import { learning } from './house/learning.ts';
import { localJudgement } from './house/local-judgement.ts';
import { overview } from './house/overview.ts';
import { peopleAndGroups } from './house/people-and-groups.ts';
import { regeneration } from './house/regeneration.ts';
import { sharedContext } from './house/shared-context.ts';
import { stewardship } from './house/stewardship.ts';

export const operations = {
  ...peopleAndGroups,
  ...commonTexts,
  ...localJudgement,
  ...betweenGroups,
  ...regeneration,
  ...stewardship,
  ...sharedContext,
  ...exploration,
  ...learning,
  ...overview,
};

/** How each kind of record is written when it is rebuilt from the trail, in this order. */
export const records: RecordPuts = {
  network: (db, _network, record) => putNetwork(db, record),
  person: (db, network, record) => putPerson(db, network, record),
  group: putGroup,
  decision: settleDecision,
  ...Object.fromEntries(shelves.map((shelf) => [shelf.kind, shelf.put])),
};

export const reactions: readonly Reaction[] = [
  refreshPrecedents,
  watchConflicts,
  forgetAnswersOfErased,
  forgetSealedOfErased,
  forgetVotesOfErased,
  forgetReflectionsOfErased,
  forgetProbeAnswersOfErased,
];
