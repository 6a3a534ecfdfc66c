/** A principle with everything around it: its versions and what caused them, and how every group has applied it. */
import { sql } from 'kysely';
import { z } from 'zod';
import { application } from '#coherence/alignment/application.ts';
import { applicationsOf } from '#coherence/alignment/applications.store.ts';
import { conflictRow, rowsOf } from '#coherence/conflicts/conflict-row.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { proposals } from '#coherence/governance/proposals.store.ts';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { findNetwork } from '#common-ground/network/networks.store.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { lintPrinciple } from '#common-ground/principles/wording.ts';
import { renderedFor } from '#common-ground/values/rules.ts';
import { renderingSchema } from '#common-ground/values/value.ts';
import { values } from '#common-ground/values/values.store.ts';
import type { Db } from '#db/tables.ts';
import { type Experiment, experimentRecord } from '#deciding/experiments/experiment.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { citingDiscriminates } from '#measures/loop/citing-discriminates.ts';
import { answersAndCitations } from './discriminates.store.ts';
import { neighbour, neighboursOf } from './neighbours.ts';

const mostShown = 100;

async function toldOf(db: Db, network: Id<'network'>, tried: readonly Experiment[]) {
  const groups = await allGroupNames(db, network);
  const ids = tried.flatMap(({ decision }) => decision ?? []);
  const logged = await neighboursOf(db, network, ids);
  return tried.map((it) => ({
    ...it,
    by: groups.find(({ id }) => id === it.group)?.name ?? '',
    triedWith: logged.find(({ id }) => id === it.decision) ?? null,
  }));
}

export const showPrinciple = operation({
  summary: 'Show a principle: its versions and what caused them, and how every group has applied it',
  effect: 'read',
  http: { method: 'GET', path: '/principles/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('principle') }),
  output: principleRecord.extend({
    serves: renderingSchema.extend({ id: idSchema('value') }).describe('The value that it serves'),
    causes: z.array(neighbour).describe('What caused its versions'),
    applications: z.array(application),
    conflicts: z.array(conflictRow).describe('Conflicts about it'),
    experiments: z.array(
      experimentRecord.extend({
        by: z.string().describe('The group that tries it, by name'),
        triedWith: neighbour.nullable().describe('The decision to try it, if it is logged'),
      }),
    ),
    proposals: z.array(neighbour).describe('Proposals that would change it'),
    suggestions: z.array(z.object({ kind: z.string(), words: z.string() })),
    discriminates: z.json().describe('Whether citing it goes with other choices (K21)'),
  }),
  async run(context, { id }) {
    const { db, network, now } = context;
    const principle = await principles.find(db, network, id);
    const value = await values.find(db, network, principle.value);
    const { audience } = await findNetwork(db, network);
    const about = sql<boolean>`(record->'principles' ? ${id} or record->'ending'->>'principle' = ${id}
      or exists (select 1 from jsonb_array_elements(record->'outcomes') o where o->>'principle' = ${id}))`;
    const open = sql<boolean>`status = 'open' and record->'change'->>'principle' = ${id}`;
    const proposed = await proposals.list(db, network, { where: open });
    const found = await conflicts.list(db, network, { where: about, order: sql`id desc`, limit: mostShown });
    const tried = await experiments.list(db, network, {
      where: sql`principle_id = ${id}`,
      order: sql`id desc`,
      limit: mostShown,
    });
    const causes = principle.versions.flatMap((it) => [...it.causes, ...(it.proposal ? [it.proposal] : [])]);
    const linked = await neighboursOf(db, network, [...causes, ...proposed.map((it) => it.id)]);
    const among = (ids: readonly string[]) => ids.flatMap((it) => linked.find((row) => row.id === it) ?? []);
    const discriminates = citingDiscriminates(await answersAndCitations(db, network, id));
    return {
      ...principle,
      serves: { ...renderedFor(value, audience), id: value.id },
      causes: among([...new Set(causes)]),
      applications: await applicationsOf(db, network, id, dateOf(now), mostShown),
      conflicts: await rowsOf(context, found),
      experiments: await toldOf(db, network, tried),
      proposals: among(proposed.map((it) => it.id)),
      suggestions: lintPrinciple(principle),
      discriminates: JSON.parse(JSON.stringify(discriminates)) as z.util.JSONType,
    };
  },
});
