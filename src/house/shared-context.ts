/** What each group takes for true: context maps, assumptions and what rests on them, signals from the front. */
import { answerFlag } from '#coherence/assumptions/answer-flag.ts';
import { listFlags } from '#coherence/assumptions/list-flags.ts';
import { openFlags } from '#coherence/assumptions/open-flags.ts';
import { showNetwork } from '#coherence/assumptions/show-network.ts';
import { answerSignal, readSignal } from '#coherence/signals/answer-signal.ts';
import { joinSignals, partSignals } from '#coherence/signals/judge-likeness.ts';
import { listSignals, showSignal } from '#coherence/signals/list-signals.ts';
import { raiseSignal } from '#coherence/signals/raise-signal.ts';
import { showSignalTimes } from '#coherence/signals/show-times.ts';
import { acknowledgeDependency } from '#common-ground/context-maps/acknowledge-dependency.ts';
import { addAssumption } from '#common-ground/context-maps/add-assumption.ts';
import {
  amendAssumption,
  checkAssumption,
  restoreAssumption,
  retireAssumption,
} from '#common-ground/context-maps/change-assumption.ts';
import {
  addMapItem,
  amendMapItem,
  checkMapItem,
  restoreMapItem,
  retireMapItem,
} from '#common-ground/context-maps/change-map-items.ts';
import { clashAssumptions, reconcileAssumptions } from '#common-ground/context-maps/clash-assumptions.ts';
import { compareMaps } from '#common-ground/context-maps/compare-maps.ts';
import { answerDispute, disputeAssumption, withdrawDispute } from '#common-ground/context-maps/dispute-assumption.ts';
import { fallAssumption, mendAssumption } from '#common-ground/context-maps/fall-assumption.ts';
import { listAssumptions, suggestAssumptions } from '#common-ground/context-maps/list-assumptions.ts';
import { listMaps } from '#common-ground/context-maps/list-maps.ts';
import { showAssumption } from '#common-ground/context-maps/show-assumption.ts';
import { showMap } from '#common-ground/context-maps/show-map.ts';

export const sharedContext = {
  maps: { list: listMaps, network: showNetwork, show: showMap, compare: compareMaps },
  assumptions: {
    list: listAssumptions,
    suggest: suggestAssumptions,
    show: showAssumption,
    add: addAssumption,
    amend: amendAssumption,
    check: checkAssumption,
    fall: fallAssumption,
    mend: mendAssumption,
    retire: retireAssumption,
    restore: restoreAssumption,
    dispute: disputeAssumption,
    answerDispute,
    withdrawDispute,
    clash: clashAssumptions,
    reconcile: reconcileAssumptions,
  },
  mapItems: {
    add: addMapItem,
    amend: amendMapItem,
    check: checkMapItem,
    retire: retireMapItem,
    restore: restoreMapItem,
    acknowledge: acknowledgeDependency,
  },
  flags: { list: listFlags, open: openFlags, answer: answerFlag },
  signals: {
    list: listSignals,
    times: showSignalTimes,
    show: showSignal,
    raise: raiseSignal,
    read: readSignal,
    answer: answerSignal,
    join: joinSignals,
    part: partSignals,
  },
};
