/** What rules say of the log, as the shell hands it in: trying them needs the decisions, which stand above this room. */
import type { Zone } from '../zone.ts';

interface Placed {
  zone: Zone;
  rule: string;
}

export interface Example {
  decision: { id: string; ref: string; title: string; group: { name: string } };
  now: Placed | null;
  tried: Placed;
  matching: string[];
}

export interface Tried {
  problems: { rule: number; line: number; column: number; sentence: string }[];
  examples: Example[];
  disagreements: { id: string; title: string; says: Zone; tried: Placed }[];
}
