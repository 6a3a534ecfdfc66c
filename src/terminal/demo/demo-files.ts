/** Reads the files of the demo network, with all dates moved so that it ends about today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { groupContent, slug } from '#common-ground/groups/group.ts';
import { networkContent } from '#common-ground/network/network.ts';
import { decisionContent, stances } from '#deciding/decisions/decision.ts';
import { calendarDate } from '#kernel/words.ts';
import { packageFolder } from '../version.ts';
import { key, moment } from './script.ts';

const relation = z.strictObject({ kind: z.string(), to: key, partial: z.boolean().optional() });

/** Where a principle or a question is younger than the decision, its group says later how it stands to it. */
const later = { on: moment.optional(), by: key.optional() };

const citation = z.strictObject({
  principle: key,
  stance: z.enum(stances),
  why: z.string().default(''),
  decisive: z.boolean().nullable().default(null),
  rechecked: z
    .strictObject({ on: moment, by: key, stance: z.enum(stances), why: z.string() })
    .optional()
    .describe('What the group says of it once the principle has changed'),
  ...later,
});
export type DemoCitation = z.output<typeof citation>;

const answer = z.strictObject({ question: key, option: key, scope: z.array(z.string()).default([]), ...later });
export type DemoAnswer = z.output<typeof answer>;

const amendment = z.strictObject({
  on: z.iso.datetime(),
  by: z.string(),
  why: z.string(),
  set: z.looseObject({ answer: answer.omit({ on: true, by: true }).optional() }),
});

const demoDecision = z.looseObject({
  key,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  status: decisionContent.shape.status,
  relations: z.array(relation).default([]),
  affects: z.array(slug).default([]),
  principles: z.array(citation).default([]),
  answer: answer.optional(),
  amendments: z.array(amendment).default([]),
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

/** Says which file is wrong, and where. */
function parsed<S extends z.ZodType>(file: string, schema: S, content: unknown): z.output<S> {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  throw new Error(`demo/${file}: ${z.prettifyError(read.error)}`);
}

/** A file of the demo; its dates are moved like all others. */
export type ReadFile = <S extends z.ZodType>(file: string, schema: S) => z.output<S>;

export function readDemo(today: string) {
  const folder = join(packageFolder, 'demo');
  const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' });
  const network = parsed('network.yaml', demoNetwork, read('network.yaml'));
  const weeks = weeksBetween(network.anchor, today);
  const dates = <S extends z.ZodType>(file: string, schema: S) => parsed(file, schema, moved(read(file), weeks));
  const files = readdirSync(join(folder, 'groups')).sort();
  const groups = files.map((file) => dates(`groups/${file}`, demoGroup));
  const readFile: ReadFile = (file, schema) => dates(`${file}.yaml`, schema);
  return { network, groups, readFile };
}
