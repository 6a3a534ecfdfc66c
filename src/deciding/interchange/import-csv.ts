/** Takes decisions over from a table, again and again, and never twice: a row is known by its key, else by title and date. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { line } from '#kernel/words.ts';
import { contentColumns } from './cells.ts';
import { csvFormat, type Item, type Planned, plan, sourceKey } from './import-plan.ts';
import { findImportedFrom } from './imported.store.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { writeImports } from './write-imports.ts';

const fields = [...contentColumns, 'key'] as const;
const input = z.object({
  group: groupReference.describe('The group whose log takes them in'),
  name: line(300).min(1).describe('What the table is called: the same name means the same table'),
  text: z.string().max(10_500_000).optional().describe('The table'),
  base64: z.string().max(14_000_000).optional().describe('Or its bytes'),
  mapping: z
    .partialRecord(z.enum(fields), z.string().max(500))
    .default({})
    .describe('Which column is which part, such as {"choice": "Outcome"}'),
});

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

function itemOf(name: string, { key, content }: CsvRow): Item {
  const source = {
    repository: 'csv',
    path: `${name}#${key}`.slice(0, 1000),
    commit: null,
    format: csvFormat,
    status: '',
    date: '',
    number: '',
    firstCommitAt: null,
    lastCommitAt: null,
    text: JSON.stringify(content),
  };
  const reading = { kind: 'adr' as const, content, source, references: [], problems: [], own: null };
  return { file: name, formerPaths: [], reading };
}

export const importCsv = operation({
  summary: 'Take over decisions from a table into the log of your group',
  effect: 'write',
  http: { method: 'POST', path: '/imports/csv' },
  may: membersOf(async ({ db, network }, { group }: { group: string }) => (await findGroupName(db, network, group)).id),
  input,
  output,
  async run(context, { group: reference, name, text, base64, mapping }) {
    const { db, network, now, actor } = context;
    if (text === undefined && base64 === undefined) throw new Problem('invalid', 'Send the table as text or base64.');
    const { id: group } = await findGroupName(db, network, reference);
    const read = readCsv(text ?? new Uint8Array(Buffer.from(base64 ?? '', 'base64')), mapping);
    const items = [...new Map(read.rows.map((row) => [row.key, itemOf(name, row)])).values()];
    const imported = await findImportedFrom(
      db,
      network,
      group,
      items.map(({ reading }) => reading.source),
    );
    const bySource = new Map(imported.flatMap((one) => (one.source ? [[sourceKey(one.source), one] as const] : [])));
    const stamp = { now, actor: actor.id, group };
    // A table must not point its rows at decisions and groups of anybody's choosing.
    const planned = items
      .map((item) => plan(item, { bySource, byId: new Map(), here: group }, stamp))
      .map((one) => ({
        ...one,
        decision: { ...one.decision, ...(one.fate === 'created' && { relations: [], affects: [] }) },
      }));
    for (let at = 0; at < planned.length; at += 200)
      await writeImports(context, group, { planned: planned.slice(at, at + 200), others: [] });
    const count = (fate: Planned['fate']) => planned.filter((one) => one.fate === fate).length;
    return {
      rows: read.rows.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      columns: read.columns,
      mapping: read.mapping,
      problems: [
        ...read.problems.map((one) => ({ file: name, ...one })),
        ...planned.flatMap(({ problems }) => problems),
      ],
    };
  },
});
