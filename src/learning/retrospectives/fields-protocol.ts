/** What is said between the server and the thread that looks at the fields of all decisions. */

import type { Result } from '#measures/abstain.ts';
import type { FieldJudgement } from '#measures/reasoning/boilerplate.ts';
import type { Specificity } from '#measures/reasoning/specificity.ts';
import type { LookedAt } from './kinds.ts';

/** A decision as far as its texts go; `own` are its title and the names that stand in it. */
export interface FieldTexts {
  id: string;
  group: string;
  /** What sorts a group's decisions by their time. */
  order: string;
  own: string[];
  fields: Partial<Record<LookedAt, string>>;
}

export type FieldsQuestion =
  | { kind: 'update'; network: string; add: FieldTexts[]; remove: string[] }
  | { kind: 'judge'; network: string; group: string };

export interface Judged {
  fields: { field: LookedAt; of: 'group' | 'network'; judged: Result<FieldJudgement> }[];
  specific: Result<Specificity>;
  /** The group's decisions that give a reason which is more than filled in. */
  reasoned: string[];
}
