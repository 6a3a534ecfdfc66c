import type { Id } from '#kernel/id.ts';

export interface PrecedentJudgementsTable {
  network_id: Id<'network'>;
  id: Id<'judgement'>;
  at: string;
  query: string;
  candidates: string[];
}

declare module '#db/tables.ts' {
  interface Tables {
    precedent_judgements: PrecedentJudgementsTable;
  }
}
