import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { OwnReflections } from './retrospective.ts';

/** Sealed until the retrospective is revealed; nothing reads another person's row, and revealing takes the names away. */
export interface RetrospectiveReflectionsTable {
  network_id: Id<'network'>;
  retrospective_id: Id<'retrospective'>;
  person_id: Id<'person'>;
  reflections: JSONColumnType<OwnReflections>;
  saved_at: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    retrospective_reflections: RetrospectiveReflectionsTable;
  }
}
