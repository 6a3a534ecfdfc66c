/** Decisions as JSON Lines: one whole record a line, for programs. */
import type { Decision } from '../decisions/decision.ts';

export const writeJsonl = (decisions: readonly { decision: Decision; group: string }[]): string =>
  decisions.map(({ decision, group }) => `${JSON.stringify({ ...decision, groupSlug: group })}\n`).join('');
