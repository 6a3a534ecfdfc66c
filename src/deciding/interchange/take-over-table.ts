/** Takes the rows of a table into a group's log. */
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { brokenBase64, bytesOfBase64 } from './decode-text.ts';
import type { ImportCsvInput, ImportCsvReport } from './import-csv.ts';
import { csvFormat, type Item, type Planned, plan, sourceKey } from './import-plan.ts';
import { findImportedFrom } from './imported.store.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-row.ts';
import { settleDissent } from './settle-dissent.ts';
import { writeImports } from './write-imports.ts';

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

export async function takeOverTable(
  context: PersonContext,
  { group: reference, name, text, base64, mapping }: ImportCsvInput,
): Promise<ImportCsvReport> {
  const { db, network, now, actor } = context;
  if (text === undefined && base64 === undefined) throw new Problem('invalid', 'Send the table as text or base64.');
  const { id: group } = await findGroupName(db, network, reference);
  const table = text ?? bytesOfBase64(base64 ?? '');
  if (table === null) throw new Problem('invalid', brokenBase64);
  const read = readCsv(table, mapping);
  if (read.refused) throw new Problem('invalid', read.refused);
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
  const told = items
    .map((item) => plan(item, { bySource, byId: new Map(), here: group }, stamp))
    .map((one) => ({
      ...one,
      decision: {
        ...one.decision,
        ...(one.fate === 'created' && { relations: [], affects: [], principles: [], answer: null, assumptions: [] }),
      },
    }));
  const planned = await settleDissent(context, told);
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
    problems: [...read.problems.map((one) => ({ file: name, ...one })), ...planned.flatMap(({ problems }) => problems)],
  };
}
