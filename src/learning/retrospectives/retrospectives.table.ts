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

/** What somebody of elsewhere could say of a decision; who it was is told by nothing but the key of this scope. */
export interface DecisionReadingsTable {
  network_id: Id<'network'>;
  decision_id: Id<'decision'>;
  group_id: Id<'group'>;
  reader: string;
  /** Null where the reader knew it already, and so could say nothing of what stands there. */
  named: JSONColumnType<string[]> | null;
  read_on: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    retrospective_reflections: RetrospectiveReflectionsTable;
    decision_readings: DecisionReadingsTable;
  }
}
