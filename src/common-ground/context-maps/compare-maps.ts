/** The maps of two groups side by side: what contradicts, which words differ, and what one builds on without the other knowing. */
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { instant } from '#kernel/words.ts';
import { type Likeness, wordKeys } from '#text/short-texts.ts';
import { groupReference } from '../groups/group.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { namesOf } from '../people/people.store.ts';
import type { Assumption } from './assumption.ts';
import { assumptions, onMap } from './assumptions.store.ts';
import { knownAssumptions } from './likeness.ts';
import type { MapItem } from './map-item.ts';
import { mapItems } from './map-items.store.ts';
import { liveItems } from './own-map.ts';
import { itemRowsOf, mapItemRow } from './show-map.ts';
import { type AssumptionName, assumptionName, groupsById, mapGroup, namesOfAssumptions } from './standings.ts';

const pair = { one: assumptionName, other: assumptionName };

const declared = z.object({
  ...pair,
  why: z.string(),
  at: instant,
  by: idSchema('person'),
  group: idSchema('group').describe('The group that says so'),
});

/** Nearer than so, two assumptions may speak of the same thing; whether they contradict, people say. */
const nearEnough = 0.3;
const mostPairs = 5;

type Names = ReadonlyMap<string, AssumptionName>;

const pairOf = (one: Assumption, other: Assumption) => [one.id, other.id].sort().join(' ');

function declaredClashes(ours: readonly Assumption[], theirs: readonly Assumption[], names: Names) {
  const found = [
    ...ours.flatMap((one) => one.clashes.map((clash) => ({ one: one.id, other: clash.with, group: one.group, clash }))),
    ...theirs.flatMap((it) => it.clashes.map((clash) => ({ one: clash.with, other: it.id, group: it.group, clash }))),
  ];
  return found.flatMap(({ one: first, other: second, group, clash: { why, at, by } }) => {
    const [one, other] = [names.get(first), names.get(second)];
    return one && other && one.group.id !== other.group.id ? [{ one, other, group, why, at, by }] : [];
  });
}

/** Pairs whose words are near each other among all that the network takes for true, the nearest first. */
function perhapsTheSame(likeness: Likeness, ours: readonly Assumption[], theirs: readonly Assumption[]) {
  const pairs = ours.flatMap((one) =>
    likeness.near({ id: one.id, title: one.title, text: one.evidence }, nearEnough).flatMap(({ id, score }) => {
      const other = theirs.find((it) => it.id === id);
      return other ? [{ one, other, score }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score);
}

function wordsOfBoth(ours: readonly MapItem[], theirs: readonly MapItem[]) {
  const [here, there] = [ours, theirs].map((items) => items.filter(({ kind }) => kind === 'term'));
  return here!.flatMap((one) =>
    there!
      .filter((other) => wordKeys(other.title).some((key) => wordKeys(one.title).includes(key)))
      .map((other) => ({ one, other })),
  );
}

async function bothMaps({ db, network }: Context, a: string, b: string) {
  const both = sql<SqlBool>`group_id in (${a}, ${b})`;
  const held = await assumptions.list(db, network, { where: sql<SqlBool>`${both} and ${onMap}` });
  const items = await mapItems.list(db, network, { where: sql<SqlBool>`${both} and ${liveItems}` });
  const of = <T extends { group: string }>(rows: readonly T[], group: string) =>
    rows.filter((it) => it.group === group);
  return { ours: of(held, a), theirs: of(held, b), here: of(items, a), there: of(items, b) };
}

const word = z.object({ one: mapItemRow, other: mapItemRow });

export const compareMaps = operation({
  summary: 'Compare the context maps of two groups: what contradicts, which words differ, what one does not know of',
  effect: 'read',
  http: { method: 'GET', path: '/maps/compare' },
  positional: ['a', 'b'],
  may: people,
  input: z.object({ a: groupReference, b: groupReference }),
  output: z.object({
    a: mapGroup,
    b: mapGroup,
    clashes: z.array(declared).describe('Assumptions of which one of the two groups says that they contradict'),
    perhaps: z
      .array(z.object(pair))
      .describe('Assumptions that perhaps speak of the same thing, by their words: a question, and no finding'),
    shared: z.array(z.object(pair)).describe('Assumptions of the first that rest on one of the second, or the reverse'),
    words: z.array(word).describe('Words that both have on their maps, with what each means by them'),
    dependencies: z.array(mapItemRow).describe('What one of the two depends on the other for, the unheard first'),
    names: z.record(z.string(), z.string()).describe('Names of people by id'),
  }),
  async run(context, input) {
    const { db, network } = context;
    const [a, b] = [await findGroupName(db, network, input.a), await findGroupName(db, network, input.b)];
    if (a.id === b.id) throw new Problem('invalid', 'Name two groups: these are the same.');
    const { ours, theirs, here, there } = await bothMaps(context, a.id, b.id);
    const { likeness } = await knownAssumptions(db, network);
    const groups = await groupsById(context);
    const named = await namesOfAssumptions(context, [...ours, ...theirs], groups);
    const names: Names = new Map(named.map((it) => [it.id, it]));
    const clashes = declaredClashes(ours, theirs, names);
    const known = new Set(clashes.map(({ one, other }) => [one.id, other.id].sort().join(' ')));
    const perhaps = perhapsTheSame(likeness, ours, theirs).filter(({ one, other }) => !known.has(pairOf(one, other)));
    const shared = ours.flatMap((one) =>
      theirs
        .filter((other) => one.restsOn.includes(other.id) || other.restsOn.includes(one.id))
        .map((other) => ({ one, other })),
    );
    const both = ({ one, other }: { one: Assumption; other: Assumption }) => ({
      one: names.get(one.id)!,
      other: names.get(other.id)!,
    });
    const items = new Map((await itemRowsOf(context, [...here, ...there], groups)).map((row) => [row.id, row]));
    const between = [...items.values()].filter(({ group, other }) => other === (group === a.id ? b.id : a.id));
    return {
      a,
      b,
      clashes,
      perhaps: perhaps.slice(0, mostPairs).map(both),
      shared: shared.map(both),
      words: wordsOfBoth(here, there).map(({ one, other }) => ({
        one: items.get(one.id)!,
        other: items.get(other.id)!,
      })),
      dependencies: between.sort((x, y) => Number(x.acknowledged !== null) - Number(y.acknowledged !== null)),
      names: await namesOf(
        db,
        network,
        clashes.map(({ by }) => by),
      ),
    };
  },
});
