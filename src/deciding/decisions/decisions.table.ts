import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Decision } from './decision.ts';

export interface DecisionsTable {
  network_id: Id<'network'>;
  id: Id<'decision'>;
  group_id: Id<'group'>;
  number: number;
  revision: number;
  title: string;
  status: Decision['status'];
  summary: string;
  decided_on: string | null;
  sorted_on: string;
  recorded_at: string;
  recorded_by: Id<'person'> | null;
  changed_at: string;
  in_force_from: string | null;
  in_force_until: string | null;
  due_on: string | null;
  has_result: boolean;
  retracted: boolean;
  tags: string[];
  people: string[];
  source_repository: string | null;
  source_path: string | null;
  search: string;
  record: JSONColumnType<Decision>;
}

export interface DecisionReferencesTable {
  network_id: Id<'network'>;
  from_id: Id<'decision'>;
  /** The id of a decision, or a reference as it stands in a text, such as north-12. */
  to_key: string;
  kind: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    decisions: DecisionsTable;
    decision_references: DecisionReferencesTable;
  }
}
