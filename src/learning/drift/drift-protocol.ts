/** What is said between the server and the thread that looks for drift. */
import type { Chart } from './charts.ts';
import type { ContextChange } from './context-change.ts';
import type { CoursePoint } from './courses.ts';
import type { Frame } from './field.ts';
import type { KnownChange } from './known.ts';
import type { AnswerRow } from './probe-answers.store.ts';
import type { Snapshot } from './snapshot.ts';

export type DriftQuestion =
  | { kind: 'rows'; job: number; rows: AnswerRow[] }
  | { kind: 'look'; job: number; network: string; frame: Frame; changes: readonly ContextChange[] }
  | { kind: 'forget'; job: number }
  | { kind: 'course'; network: string; group: string; probes: readonly string[] };

export interface Looked {
  charts: Chart[];
  snapshot: Snapshot;
  known: KnownChange[];
}

export interface OwnCourse {
  course: CoursePoint[][];
  /** How many answered the last round. */
  answered: number;
}

export type DriftTold = Looked | OwnCourse | null;
