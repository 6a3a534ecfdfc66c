/** Takes decisions over from a table, again and again, and never twice: a row is known by its key, else by title and date. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { contentColumns } from './cells.ts';

const fields = [...contentColumns, 'key'] as const;
const input = z.object({
  group: groupReference.describe('The group whose log takes them in'),
  name: line(300).min(1).describe('What the table is called: the same name means the same table'),
  text: z.string().max(10_500_000).optional().describe('The table'),
  base64: z.string().max(14_000_000).optional().describe('Or its bytes'),
  mapping: z
    .partialRecord(z.enum(fields), z.string().max(500))
    .default({})
    .describe(`Which column is which part, such as {"choice": "Outcome"}. The parts are: ${fields.join(', ')}`),
});
export type ImportCsvInput = z.output<typeof input>;

const problem = z.object({ file: z.string(), line: z.int(), problem: z.string() });
const output = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  columns: z.array(z.string()),
  mapping: z.partialRecord(z.enum(fields), z.string()),
  problems: z.array(problem),
});
export type ImportCsvReport = z.output<typeof output>;

export const importCsv = operation({
  summary: 'Take over decisions from a table into the log of your group',
  effect: 'write',
  http: { method: 'POST', path: '/imports/csv' },
  may: membersOf(async ({ db, network }, { group }: { group: string }) => (await findGroupName(db, network, group)).id),
  input,
  output,
  async run(context, given) {
    const { takeOverTable } = await import('./take-over-table.ts');
    return takeOverTable(context, given);
  },
});
