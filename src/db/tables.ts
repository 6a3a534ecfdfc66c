import type { Kysely } from 'kysely';

/**
 * Each slice adds its own tables here, beside its store:
 * `declare module '#db/tables.ts' { interface Tables { decisions: DecisionsTable } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: slices fill it by declaration merging
export interface Tables {}

/** Whatever runs SQL: the database itself or a transaction, which is just another Db. */
export type Db = Kysely<Tables>;
