/** Notes from two groups or more roll up to the choice that causes them: a pattern, and nobody's fault. */
import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { decisionRow, groupName } from '#deciding/decisions/decision-row.ts';
import { rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { type Cost, costRecord } from './cost.ts';
import { costs } from './costs.store.ts';

const caused = z.object({
  decision: decisionRow,
  notes: z.array(costRecord),
  groups: z.array(groupName).describe('The groups that bear it'),
  hours: z.number().describe('Hours a week, added up'),
  pattern: z.boolean().describe('Two groups or more bear it'),
});

const addedUp = (notes: readonly Cost[]) => notes.reduce((sum, note) => sum + (note.hours ?? 0), 0);

export const listCosts = operation({
  summary: 'List decisions with what they cost other groups, those that cost several groups first',
  effect: 'read',
  http: { method: 'GET', path: '/costs' },
  columns: ['decision', 'hours', 'pattern'],
  may: people,
  input: z.object({
    decision: decisionReference.optional().describe('Only what this decision costs others'),
    limit: z.int().min(1).max(1000).default(500).describe('How many notes at most, the newest first'),
  }),
  output: z.object({ decisions: z.array(caused) }),
  async run({ db, network, now }, { decision, limit }) {
    const one = decision ? (await findDecision(db, network, decision)).id : null;
    const where = one ? sql<boolean>`decision_id = ${one}` : undefined;
    const notes = await costs.list(db, network, { where, order: sql`id desc`, limit });
    const ids = [...new Set(notes.map((note) => note.decision))];
    if (ids.length === 0) return { decisions: [] };
    const rows = await selectRows(db, network).where('decisions.id', 'in', ids).execute();
    const groups = await allGroupNames(db, network);
    const decisions = rows.map((row) => {
      const own = notes.filter((note) => note.decision === row.id);
      const bearing = groups.filter(({ id }) => own.some((note) => note.group === id));
      const pattern = bearing.length > 1;
      return { decision: rowOf(row, dateOf(now)), notes: own, groups: bearing, hours: addedUp(own), pattern };
    });
    return { decisions: decisions.sort((a, b) => b.groups.length - a.groups.length || b.hours - a.hours) };
  },
});
