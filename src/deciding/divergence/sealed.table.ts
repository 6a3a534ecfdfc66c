import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';

/**
 * What people have committed and nobody else has read. `part` is the phase; once the second votes are revealed, one row of a
 * session holds the pairs of its votes (`pairs`, for nobody), and whose they were is forgotten.
 */
export interface DivergenceSealedTable {
  network_id: Id<'network'>;
  session_id: Id<'divergence'>;
  person_id: Id<'person'> | '';
  part: string;
  content: JSONColumnType<object>;
  saved_at: string;
}

/** Who stands behind a dissent: read only when its author asks for something. */
export interface DissentAuthorsTable {
  network_id: Id<'network'>;
  dissent_key: string;
  person_id: Id<'person'>;
}

declare module '#db/tables.ts' {
  interface Tables {
    divergence_sealed: DivergenceSealedTable;
    dissent_authors: DissentAuthorsTable;
  }
}
