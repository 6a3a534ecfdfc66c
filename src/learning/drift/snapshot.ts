/** All groups in the last round that has closed, by no name. */
import { z } from 'zod';
import { assumptionDivergence, DIVERGES_FROM } from '#measures/drift/assumption-divergence.ts';
import { groupsWithAnswers } from './charts.ts';
import type { Field } from './field.ts';
import { fewestAnswers } from './kinds.ts';

export const snapshot = z
  .object({
    state: z.enum(['no data', 'measured']),
    diverges: z
      .boolean()
      .describe('Whether groups answered more differently in the last round than chance would have it'),
    ratio: z.number().nullable().describe('1 is what chance gives (K01)'),
    probes: z.array(z.object({ probe: z.string(), spread: z.number(), located: z.boolean() })),
  })
  .describe('All groups in the last round, by no name');
export type Snapshot = z.input<typeof snapshot>;

const nothing: Snapshot = { state: 'no data', diverges: false, ratio: null, probes: [] };

/** Of so many people fewer draws tell as much. */
const timesFor = (people: number) => (people > 400 ? 99 : 499);

export function snapshotOf(field: Field): Snapshot {
  const last = field.rounds.at(-1);
  const teams = groupsWithAnswers(field)
    .map((group) => field.rows.filter((row) => row.group === group && row.round === last?.id))
    .filter((rows) => rows.length >= fewestAnswers);
  const large = teams.filter((team) => team.length >= DIVERGES_FROM);
  const told = large.length > 1 ? large : teams;
  // A probe that few of a group have answered would tell what those few said.
  const views = (last?.probes ?? []).filter(
    (id) =>
      field.probes.get(id)?.kind === 'view' &&
      told.every((rows) => rows.filter(({ answers }) => answers[id] !== undefined).length >= fewestAnswers),
  );
  const answers = told.map((rows) => rows.map((row) => views.map((id) => row.answers[id])));
  const found = assumptionDivergence(answers, { times: timesFor(told.flat().length) });
  if (found.state !== 'measured' || !found.tells) return nothing;
  const probes = found.probes.map(({ spread, located }, place) => ({ probe: views[place]!, spread, located }));
  return { state: 'measured', diverges: found.diverges, ratio: found.ratio, probes };
}
