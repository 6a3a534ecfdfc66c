/** The whole at one glance: groups, what they depend on, what they take for true together, and where they contradict. */
import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { lineKinds } from './kinds.ts';
import { type Between, whatLiesBetween } from './network.store.ts';
import { findUnsettled } from './unsettled.ts';

/** So many are named on a line; more are counted. */
const mostNamed = 5;

const node = groupName.extend({
  assumptions: z.int().describe('How many assumptions are on its map'),
  unsettled: z.int().describe('How many of them have fallen, are disputed, or have expired'),
});

const line = z.object({
  kind: z.enum(lineKinds).describe('A dependency, an assumption on which another group builds, or a contradiction'),
  from: idSchema('group').describe(
    'Who depends on the other, or builds on what it takes for true; of a clash, one side',
  ),
  to: idSchema('group'),
  count: z.int().describe('How many there are'),
  titles: z.array(z.string()).describe('What they are called, the first few'),
  unknown: z.int().describe('Of dependencies: of how many the other group has not said that it knows'),
});
type Line = z.output<typeof line>;

/** One line for each kind between two groups; a clash has no direction, whoever says so. */
export function linesOf(between: readonly Between[]): Line[] {
  const lines = new Map<string, Line>();
  const seen = new Set<string>();
  for (const { kind, id, title, known, ...ends } of between) {
    const [from, to] =
      kind === 'clash' ? ([ends.from, ends.to].sort() as [typeof ends.from, typeof ends.to]) : [ends.from, ends.to];
    const key = `${kind} ${from} ${to}`;
    if (seen.has(`${key} ${id}`)) continue;
    seen.add(`${key} ${id}`);
    const line = lines.get(key) ?? { kind, from, to, count: 0, titles: [], unknown: 0 };
    lines.set(key, line);
    line.count += 1;
    if (known === false) line.unknown += 1;
    if (line.titles.length < mostNamed) line.titles.push(title);
  }
  return [...lines.values()];
}

export const showNetwork = operation({
  summary: 'Show how the groups hang together: what they depend on, what they take for true together, where they clash',
  effect: 'read',
  http: { method: 'GET', path: '/maps/network' },
  may: people,
  input: z.object({}),
  output: z.object({
    groups: z.array(node).describe('In the order of their names'),
    lines: z.array(line),
  }),
  async run(context) {
    const { db, network } = context;
    const names = await allGroupNames(db, network);
    const here = new Set<string>(names.map(({ id }) => id));
    const { rows } = await sql<{ group: string; count: number }>`
      select group_id as "group", count(*)::int as count from assumptions
      where network_id = ${network} and state <> 'retired' group by group_id`.execute(db);
    const held = new Map(rows.map((it) => [it.group, it.count]));
    const unsettled = new Map<string, number>();
    for (const { assumption } of await findUnsettled(context))
      if (assumption.retiredAt === null) unsettled.set(assumption.group, (unsettled.get(assumption.group) ?? 0) + 1);
    const between = (await whatLiesBetween(db, network)).filter(({ from, to }) => here.has(from) && here.has(to));
    return {
      groups: names
        .map((group) => ({
          ...group,
          assumptions: held.get(group.id) ?? 0,
          unsettled: unsettled.get(group.id) ?? 0,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
      lines: linesOf(between),
    };
  },
});
