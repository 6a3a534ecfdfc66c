/** The zone map of the demo, version by version, and what groups said against its advice. */
import { z } from 'zod';
import { amendZones } from '#common-ground/zones/amend-zones.ts';
import { disagreeWithZone } from '#common-ground/zones/disagree-with-zone.ts';
import { saying } from '#common-ground/zones/disagreement.ts';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { zoneMapContent } from '#common-ground/zones/zone-map.ts';
import { type DemoEvent, deed, key, type Stage } from './script.ts';

const map = z.strictObject({
  drawn: deed,
  why: z.string(),
  causes: z.array(key).default([]),
  content: z.union([z.literal('starter'), zoneMapContent]).describe('The starter map, or the map in full'),
});

export const zonesFile = z.strictObject({
  maps: z.array(map),
  disagreements: z.array(deed.extend({ key, decision: key, ...saying.shape })),
});

/** Under this key escalations name the map. */
const mapKey = 'zone-map';

export const zoneEvents = ({ maps, disagreements }: z.output<typeof zonesFile>): DemoEvent[] => [
  ...maps.map(({ drawn, why, causes, content }, place) => ({
    at: drawn.on,
    from: `demo/loop/zones.yaml, map ${place + 1}`,
    play: async (stage: Stage) => {
      const rules = content === 'starter' ? starterMap : content;
      const input = { ...rules, why, causes: causes.map((it) => stage.id(it)) };
      const { id } = await stage.ask(amendZones, drawn.by, input);
      if (place === 0) stage.keep(mapKey, id);
    },
  })),
  ...disagreements.map(({ on, by, key: name, decision, ...said }) => ({
    at: on,
    from: `demo/loop/zones.yaml, ${name}`,
    play: async (stage: Stage) => {
      const input = { ...said, decision: stage.id(decision), group: by.split('/')[0] };
      stage.keep(name, (await stage.ask(disagreeWithZone, by, input)).id);
    },
  })),
];
