import { sql } from 'kysely';
import { openDatabase } from '#db/open-database.ts';

/**
 * Opens a folder, prints the entries that are there, and then writes for ever, printing each entry once it has been
 * acknowledged: `durability-writer.ts <folder>`.
 */
const [folder = ''] = process.argv.slice(2);
const { db, transaction } = await openDatabase({ kind: 'embedded', folder }, { thread: 'worker' });

await sql`create table if not exists entries (id int primary key, body text not null)`.execute(db);
await sql`create table if not exists totals (id int primary key, entries int not null)`.execute(db);
await sql`insert into totals values (1, 0) on conflict do nothing`.execute(db);

const found = await sql<{ id: number; whole: boolean }>`
  select id, body = repeat(id::text, 300) as whole from entries order by id`.execute(db);
const total = await sql<{ entries: number }>`select entries from totals`.execute(db);
console.log(JSON.stringify({ found: found.rows, total: total.rows[0]?.entries }));

for (let id = (found.rows.at(-1)?.id ?? 0) + 1; ; id++) {
  await transaction(async (tx) => {
    await sql`insert into entries values (${id}, repeat(${String(id)}, 300))`.execute(tx);
    await sql`update totals set entries = entries + 1`.execute(tx);
  });
  console.log(id);
}
