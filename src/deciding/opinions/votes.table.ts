import type { JSONColumnType } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { KeptMap } from './kept-map.ts';

/** Under a pseudonym of this conversation; never in a trail. */
interface OpinionVotesTable {
  network_id: Id<'network'>;
  conversation_id: Id<'conversation'>;
  round: number;
  voter: string;
  /** A sign for each statement, in the order of their numbers; shorter where later statements were not seen. */
  votes: string;
  /** How often the map had been begun when this row was last changed. */
  since: number;
}

interface OpinionMapsTable {
  network_id: Id<'network'>;
  conversation_id: Id<'conversation'>;
  round: number;
  begun: number;
  /** Which beginning the map shows; 0 where there is none yet. */
  shown: number;
  drawn_at: string | null;
  map: JSONColumnType<KeptMap> | null;
}

declare module '#db/tables.ts' {
  interface Tables {
    opinion_votes: OpinionVotesTable;
    opinion_maps: OpinionMapsTable;
  }
}
