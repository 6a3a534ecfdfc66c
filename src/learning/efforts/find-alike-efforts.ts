/** Two groups are at nearly the same without knowing: shown to both early, and never held against either. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { UntilNews } from '#kernel/until-news.ts';
import { alikeEfforts, type Effort, type EffortPair } from './efforts.ts';
import { effortKinds } from './kinds.ts';

const effort = z.object({
  kind: z.enum(effortKinds).describe('An experiment, an open session of divergence, or an open action of a review'),
  id: z
    .union([idSchema('experiment'), idSchema('divergence'), idSchema('incident')])
    .describe('The experiment, the session, or the review that the action belongs to'),
  key: z.string().nullable().describe('Which action of its review; null otherwise'),
  title: z.string(),
  principle: idSchema('principle').nullable().describe('The principle that an experiment tests; null otherwise'),
  group: idSchema('group'),
  concluded: z.boolean().describe('What came of it has been told'),
});

const shown = ({ kind, id, key, title, principle, group, concluded }: Effort) => ({
  kind,
  id,
  key,
  title,
  principle,
  group,
  concluded,
});

const known = new UntilNews<readonly EffortPair[]>();

export const findAlikeEfforts = operation({
  summary:
    'Find experiments, open sessions and open actions of different groups that may be the same; whether they are is for the groups to say',
  effect: 'read',
  http: { method: 'GET', path: '/efforts/alike' },
  may: people,
  input: z.object({}),
  output: z.object({
    pairs: z.array(z.object({ one: effort, other: effort })).describe('The likest first'),
    groups: z.record(z.string(), groupName).describe('The groups that are named, by id'),
  }),
  async run({ db, network }) {
    const pairs = await known.get(db, network, '', () => alikeEfforts(db, network));
    const named = new Set<string>(pairs.flatMap(({ one, other }) => [one.group, other.group]));
    const names = (await allGroupNames(db, network)).filter(({ id }) => named.has(id));
    return {
      pairs: pairs.map(({ one, other }) => ({ one: shown(one), other: shown(other) })),
      groups: Object.fromEntries(names.map((group) => [group.id, group])),
    };
  },
});
