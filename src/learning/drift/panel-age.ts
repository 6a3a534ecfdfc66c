/** How long one key serves: while the people behind it are mostly those of its baseline, and not for ever. */
import { BASELINE_ANSWERS, BASELINE_ROUNDS } from '#measures/drift/drift-panel.ts';
import { DRIFT_TUNING } from '#measures/drift/silent-drift.ts';

export const mostTurnover = 0.2;
const longest = BASELINE_ROUNDS + DRIFT_TUNING.horizon;

interface Answering {
  readonly round: string;
  readonly respondent: string;
}

/**
 * Whether a group's panel begins anew with this round: it has served its 34 rounds, or of those who answered its last round
 * a fifth or more have no baseline, which whoever has answered four rounds has. Nothing begins anew in the midst of a
 * round, or before a baseline could stand.
 */
export function isWornOut(panel: readonly Answering[], inOrder: readonly string[], now: string): boolean {
  if (panel.some(({ round }) => round === now)) return false;
  const told = inOrder.filter((round) => panel.some((it) => it.round === round));
  const last = told.at(-1);
  if (last === undefined || told.length <= BASELINE_ROUNDS) return false;
  if (told.length >= longest) return true;
  const counts = new Map<string, number>();
  for (const { respondent } of panel) counts.set(respondent, (counts.get(respondent) ?? 0) + 1);
  const lately = panel.filter(({ round }) => round === last);
  const fresh = lately.filter(({ respondent }) => counts.get(respondent)! < BASELINE_ANSWERS).length;
  return fresh >= mostTurnover * lately.length && fresh > 0;
}
