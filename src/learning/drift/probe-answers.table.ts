import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';

/** One answering of one round: by whom is known only as a pseudonym, or not at all. Without a time, on purpose. */
export interface ProbeAnswersTable {
  network_id: Id<'network'>;
  round_id: Id<'probeRound'>;
  group_id: Id<'group'>;
  respondent: string;
  /** Which key the pseudonym is of; 0 where the respondent was drawn and is nobody's. */
  epoch: number;
  answers: JSONColumnType<Record<string, number>>;
}

/** That somebody has answered a round, under a key of that round alone. */
export interface ProbeMarksTable {
  network_id: Id<'network'>;
  round_id: Id<'probeRound'>;
  mark: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    probe_answers: ProbeAnswersTable;
    probe_marks: ProbeMarksTable;
  }
}
