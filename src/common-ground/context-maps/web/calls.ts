/** What the pages of context maps ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { acknowledgeDependency } from '../acknowledge-dependency.ts';
import type { addAssumption } from '../add-assumption.ts';
import type { amendAssumption, checkAssumption, restoreAssumption, retireAssumption } from '../change-assumption.ts';
import type { addMapItem, amendMapItem, checkMapItem, restoreMapItem, retireMapItem } from '../change-map-items.ts';
import type { clashAssumptions, reconcileAssumptions } from '../clash-assumptions.ts';
import type { compareMaps } from '../compare-maps.ts';
import type { answerDispute, disputeAssumption, withdrawDispute } from '../dispute-assumption.ts';
import type { fallAssumption, mendAssumption } from '../fall-assumption.ts';
import type { listAssumptions, suggestAssumptions } from '../list-assumptions.ts';
import type { listMaps } from '../list-maps.ts';
import type { showAssumption } from '../show-assumption.ts';
import type { showMap } from '../show-map.ts';

export interface MapCalls {
  maps: CallsOf<{ list: typeof listMaps; show: typeof showMap; compare: typeof compareMaps }>;
  assumptions: CallsOf<{
    list: typeof listAssumptions;
    suggest: typeof suggestAssumptions;
    show: typeof showAssumption;
    add: typeof addAssumption;
    amend: typeof amendAssumption;
    check: typeof checkAssumption;
    fall: typeof fallAssumption;
    mend: typeof mendAssumption;
    retire: typeof retireAssumption;
    restore: typeof restoreAssumption;
    dispute: typeof disputeAssumption;
    answerDispute: typeof answerDispute;
    withdrawDispute: typeof withdrawDispute;
    clash: typeof clashAssumptions;
    reconcile: typeof reconcileAssumptions;
  }>;
  mapItems: CallsOf<{
    add: typeof addMapItem;
    amend: typeof amendMapItem;
    check: typeof checkMapItem;
    retire: typeof retireMapItem;
    restore: typeof restoreMapItem;
    acknowledge: typeof acknowledgeDependency;
  }>;
}

export type MapShown = Told<MapCalls['maps']['show']>;
export type AssumptionRow = MapShown['assumptions'][number];
export type MapItemRow = MapShown['items'][number];
export type AssumptionShown = Told<MapCalls['assumptions']['show']>;
export type AssumptionName = Told<MapCalls['assumptions']['suggest']>['assumptions'][number];
export type Comparison = Told<MapCalls['maps']['compare']>;
export type AssumptionId = AssumptionName['id'];
export type MapItemId = MapItemRow['id'];

export const useMapCalls = (): MapCalls => useCalls<MapCalls>();
