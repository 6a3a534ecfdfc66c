/** The zones in the order of their reach. Not taken from zone.ts, which would bring its schemas into the browser. */
import type { Zone } from '../zone.ts';

const reach: Record<Zone, number> = { local: 0, check: 1, aware: 2, intervene: 3 };

export const zoneList = Object.keys(reach) as Zone[];

export const reachOf = (zone: Zone): number => reach[zone];

export const zoneNamed = (name: string): Zone | undefined => zoneList.find((it) => it === name);
