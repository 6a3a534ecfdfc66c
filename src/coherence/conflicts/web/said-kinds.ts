/** What a person can say of two decisions; text only proposes, a person says so. */
import type { conflictKinds } from '../kinds.ts';

export type SaidKind = Exclude<(typeof conflictKinds)[number], 'exclusive-answers' | 'opposite-readings'>;
export const saidKinds: readonly SaidKind[] = ['same-question', 'pulls-against'];

/** Said while a decision was being written, of one that another group has made. */
export interface SaidOf {
  other: string;
  kind: SaidKind;
}
