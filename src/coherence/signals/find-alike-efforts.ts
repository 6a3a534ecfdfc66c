/** Two groups try nearly the same without knowing: shown to both early, and never held against either. */
import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { alikePairs } from '#text/alike-pairs.ts';

const mostCompared = 1000;

const effort = z.object({
  id: idSchema('experiment'),
  title: z.string(),
  principle: idSchema('principle').describe('The principle that it tests'),
  group: idSchema('group'),
  concluded: z.boolean().describe('What came of it has been told'),
});

export const findAlikeEfforts = operation({
  summary: 'Find experiments of different groups that may be the same; whether they are is for the groups to say',
  effect: 'read',
  http: { method: 'GET', path: '/efforts/alike' },
  may: people,
  input: z.object({}),
  output: z.object({
    pairs: z.array(z.object({ one: effort, other: effort })).describe('The likest first'),
    groups: z.record(z.string(), groupName).describe('The groups that are named, by id'),
  }),
  async run({ db, network }) {
    const known = await experiments.list(db, network, { order: sql`id desc`, limit: mostCompared });
    const told = known.map(({ id, title, principle, group, result }) => ({
      id,
      title,
      principle,
      group,
      concluded: result !== null,
    }));
    const found = alikePairs(known.map(({ title, hypothesis }) => `${title}\n${hypothesis}`));
    const pairs = found
      .map(({ one, other }) => ({ one: told[one]!, other: told[other]! }))
      .filter(({ one, other }) => one.group !== other.group);
    const named = new Set<string>(pairs.flatMap(({ one, other }) => [one.group, other.group]));
    const names = (await allGroupNames(db, network)).filter(({ id }) => named.has(id));
    return { pairs, groups: Object.fromEntries(names.map((group) => [group.id, group])) };
  },
});
