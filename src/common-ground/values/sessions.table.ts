import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { PrivateAnswers } from './session.ts';

/** Sealed until the session is revealed; nothing reads another person's row, and revealing takes the names away. */
export interface SessionAnswersTable {
  network_id: Id<'network'>;
  session_id: Id<'valuesSession'>;
  person_id: Id<'person'>;
  answers: JSONColumnType<PrivateAnswers>;
  saved_at: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    values_session_answers: SessionAnswersTable;
  }
}
