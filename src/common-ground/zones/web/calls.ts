/** What the zone map's pages ask of the server. */
import { type Asked, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { adviseZone } from '../advise-zone.ts';
import type { amendZones } from '../amend-zones.ts';
import type { disagreeWithZone } from '../disagree-with-zone.ts';
import type { listDisagreements } from '../list-disagreements.ts';
import type { showZones } from '../show-zones.ts';

export interface ZoneCalls {
  zones: CallsOf<{
    show: typeof showZones;
    amend: typeof amendZones;
    advise: typeof adviseZone;
    disagree: typeof disagreeWithZone;
    disagreements: typeof listDisagreements;
  }>;
}

export type ZonesShown = Told<ZoneCalls['zones']['show']>;
export type ShownMap = NonNullable<ZonesShown['map']>;
export type MapContent = ZonesShown['starter'];
export type Rule = MapContent['rules'][number];
export type Advice = NonNullable<Told<ZoneCalls['zones']['advise']>['advice']>;
export type Draft = Asked<ZoneCalls['zones']['advise']>;
export type Disagreements = Told<ZoneCalls['zones']['disagreements']>;
export type Subject = Pick<Asked<ZoneCalls['zones']['disagree']>, 'decision' | 'draft'>;

export const useZoneCalls = (): ZoneCalls => useCalls<ZoneCalls>();
