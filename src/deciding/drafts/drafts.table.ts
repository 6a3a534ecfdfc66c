import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Draft } from './draft.ts';

export interface DraftsTable {
  network_id: Id<'network'>;
  id: Id<'draft'>;
  group_id: Id<'group'>;
  person_id: Id<'person'>;
  content: JSONColumnType<Draft['content']>;
  saved_at: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    drafts: DraftsTable;
  }
}
