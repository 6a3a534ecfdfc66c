/** What one file was read as: the decision in it, where it came from, what it says of others, and what was unclear. */
import type { DecisionContent, Source } from '../decisions/decision.ts';
import type { RecordKind } from './classify.ts';
import type { Finding } from './finding.ts';
import type { Reference } from './references.ts';

/** Only in a file that Throughline wrote: the decision's own id, number and revision, and the day on which it ended. */
export type OwnMarks = { id: string | null; number: number | null; revision: number | null; endedOn: string | null };

export type RecordReading = {
  kind: RecordKind;
  content: DecisionContent;
  source: Source;
  references: Reference[];
  problems: Finding[];
  own: OwnMarks | null;
};
