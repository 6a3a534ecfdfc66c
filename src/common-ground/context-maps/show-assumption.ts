/** One assumption with all that hangs on it: what it rests on, what rests on it in any group, and who doubts it. */
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { namesOf } from '../people/people.store.ts';
import { type Assumption, type Dispute, disputeRecord } from './assumption.ts';
import { assumptions, groundsOf, restingOn } from './assumptions.store.ts';
import { disputesOf } from './disputes.store.ts';
import { decisionsResting } from './resting.store.ts';
import { assumptionName, assumptionRow, groupsById, mapGroup, namesOfAssumptions, rowsOf } from './standings.ts';

const mostDecisions = 200;

const restingDecision = z.object({
  id: idSchema('decision'),
  ref: z.string(),
  title: z.string(),
  status: z.string(),
  group: mapGroup,
  via: idSchema('assumption').describe('The assumption that it names: this one, or one that rests on this one'),
  why: z.string().nullable().describe('In which way it rests on it'),
  stands: z.boolean().describe('It has not been replaced, and was not rejected'),
});

const linked = assumptionName.extend({ steps: z.int().describe('1 where nothing lies between') });

const clash = z.object({
  with: assumptionName.describe('The assumption that contradicts it'),
  why: z.string(),
  at: instant,
  by: idSchema('person'),
  group: idSchema('group').describe('The group that says so'),
});

type Chain = { id: string; steps: number }[];

async function named(context: Context, chain: Chain) {
  const { db, network } = context;
  const ids = chain.map(({ id }) => id);
  const names = await namesOfAssumptions(
    context,
    await assumptions.findMany(db, network, ids),
    await groupsById(context),
  );
  return chain.flatMap(({ id, steps }) => {
    const found = names.find((name) => name.id === id);
    return found ? [{ ...found, steps }] : [];
  });
}

/** What its own group says contradicts it, and what other groups say that it contradicts. */
async function clashesOf(context: Context, here: Assumption) {
  const { db, network } = context;
  const where = sql<SqlBool>`record->'clashes' @> ${JSON.stringify([{ with: here.id }])}::jsonb`;
  const against = await assumptions.list(db, network, { where });
  const said = [
    ...here.clashes.map((it) => ({ ...it, group: here.group })),
    ...against.flatMap((it) =>
      it.clashes.filter((found) => found.with === here.id).map((found) => ({ ...found, with: it.id, group: it.group })),
    ),
  ];
  const names = await named(
    context,
    said.map((it) => ({ id: it.with, steps: 1 })),
  );
  return said.flatMap((it) => {
    const other = names.find((name) => name.id === it.with);
    return other ? [{ ...it, with: other }] : [];
  });
}

const peopleIn = ({ owner, fall, clashes }: Assumption, disputes: readonly Dispute[]): string[] =>
  [
    owner,
    fall?.by,
    ...clashes.map(({ by }) => by),
    ...disputes.flatMap(({ createdBy, answer }) => [createdBy, answer?.by]),
  ].filter((id): id is NonNullable<typeof id> => id !== null && id !== undefined);

export const showAssumption = operation({
  summary:
    'Show an assumption with what it rests on, what rests on it in any group, who disputes it, what contradicts it',
  effect: 'read',
  http: { method: 'GET', path: '/assumptions/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('assumption') }),
  output: z.object({
    assumption: assumptionRow,
    group: mapGroup,
    below: z.array(linked).describe('The assumptions on which it rests, through any chain'),
    above: z.array(linked).describe('The assumptions, of any group, that rest on it through any chain'),
    decisions: z.array(restingDecision).describe('The decisions that rest on it, through any chain; 200 at most'),
    disputes: z.array(disputeRecord).describe('Where other groups have disputed it, the newest first'),
    clashes: z.array(clash),
    replacedBy: assumptionName.nullable().describe('The assumption that took its place after it fell'),
    groups: z.array(mapGroup).describe('The groups that are named here'),
    names: z.record(z.string(), z.string()).describe('Names of people by id'),
    today: z.string().describe('The day for which it is shown'),
  }),
  async run(context, { id }) {
    const { db, network } = context;
    const found = await assumptions.find(db, network, id);
    const groups = await groupsById(context);
    const [row] = await rowsOf(context, [found], groups);
    const disputes = await disputesOf(db, network, [id]);
    const clashes = await clashesOf(context, found);
    const resting = await decisionsResting(db, network, id, mostDecisions);
    const successor = found.replacedBy ? await named(context, [{ id: found.replacedBy, steps: 1 }]) : [];
    const mentioned = new Set([...disputes, ...clashes].map((it) => it.group as string));
    return {
      assumption: row!,
      group: groups.get(found.group)!,
      below: await named(context, await groundsOf(db, network, [id])),
      above: await named(context, await restingOn(db, network, [id])),
      decisions: resting.map(({ slug, number, group, ...it }) => ({
        ...it,
        ref: `${slug}-${number}`,
        group: groups.get(group)!,
      })),
      disputes,
      clashes,
      replacedBy: successor[0] ?? null,
      groups: [...groups.values()].filter((group) => mentioned.has(group.id)),
      names: await namesOf(db, network, [...peopleIn(found, disputes), ...clashes.map(({ by }) => by)]),
      today: dateOf(context.now),
    };
  },
});
