/** A table of records that are kept whole, with the columns that their lists filter by. */
export const kept = (name: string, ...columns: string[]) =>
  `create table ${name} (
    network_id text not null,
    id text not null,
    log_id text not null,
    ${columns.map((column) => `${column},`).join('\n    ')}
    record jsonb not null,
    primary key (network_id, id)
  )`;
