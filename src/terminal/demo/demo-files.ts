/** Reads the files of the demo network, with all dates moved so that it ends about today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { groupContent, slug } from '#common-ground/groups/group.ts';
import { networkContent } from '#common-ground/network/network.ts';
import { decisionContent } from '#deciding/decisions/decision.ts';
import { calendarDate } from '#kernel/words.ts';
import { packageFolder } from '../version.ts';

const key = z.string().regex(/^[a-z0-9-]+$/);

const relation = z.strictObject({ kind: z.string(), to: key, partial: z.boolean().optional() });

const demoDecision = z.looseObject({
  key,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  status: decisionContent.shape.status,
  relations: z.array(relation).default([]),
  affects: z.array(slug).default([]),
  amendments: z
    .array(
      z.strictObject({ on: z.iso.datetime(), by: z.string(), why: z.string(), set: z.record(z.string(), z.unknown()) }),
    )
    .default([]),
});
export type DemoDecision = z.output<typeof demoDecision>;

const demoGroup = groupContent.extend({
  slug,
  members: z.array(z.object({ key, name: z.string(), facilitator: z.boolean().default(false) })).min(1),
  decisions: z.array(demoDecision),
});
export type DemoGroup = z.output<typeof demoGroup>;

const demoNetwork = networkContent.extend({ anchor: calendarDate, stewards: z.array(z.string()) });

const day = 86_400_000;
const dated = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

/** Whole weeks, so that a Saturday stays one. */
const weeksBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / (7 * day));

function moved(value: unknown, weeks: number): unknown {
  if (typeof value === 'string')
    return value.replace(dated, (date) => new Date(Date.parse(date) + weeks * 7 * day).toISOString().slice(0, 10));
  if (Array.isArray(value)) return value.map((entry) => moved(entry, weeks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, moved(entry, weeks)]));
}

export function readDemo(today: string) {
  const folder = join(packageFolder, 'demo');
  const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' });
  const network = demoNetwork.parse(read('network.yaml'));
  const weeks = weeksBetween(network.anchor, today);
  const files = readdirSync(join(folder, 'groups')).sort();
  const groups = files.map((file) => demoGroup.parse(moved(read(join('groups', file)), weeks)));
  return { network, groups };
}
