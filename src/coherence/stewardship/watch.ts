/** Whether a decision was still its group's own: overridden, made for it beforehand, or changed soon after the centre spoke. */
import type { Decision } from '#deciding/decisions/decision.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Intervention } from './intervention.ts';
import type { ResponseKind, Touch } from './kinds.ts';

export interface Touched {
  decision: Id<'decision'>;
  group: Id<'group'>;
  how: Touch;
}

/** A decision as it stood after a step of its group's trail. */
export interface ChangedStep {
  at: Instant;
  record: Pick<Decision, 'title' | 'choice' | 'status' | 'retracted'>;
}

const soon = 14 * 86_400_000;

/** What was chosen is another thing now; accepting what was proposed is no change of it. */
const differs = (before: ChangedStep, { record }: ChangedStep): boolean =>
  record.title !== before.record.title ||
  record.choice !== before.record.choice ||
  (record.retracted !== null && before.record.retracted === null) ||
  (record.status !== before.record.status && record.status !== 'accepted');

const changedSoonAfter = (opened: Instant, steps: readonly ChangedStep[]): boolean =>
  steps.some((step, place) => {
    const before = steps[place - 1];
    const later = Date.parse(step.at) - Date.parse(opened);
    return before !== undefined && later > 0 && later <= soon && differs(before, step);
  });

/** The heaviest that is known by then; null where the decision stayed the group's own. The steps are in their order. */
export function touchedBy(
  interventions: readonly Pick<Intervention, 'createdAt' | 'responses'>[],
  steps: readonly ChangedStep[],
  until: Instant,
): Touch | null {
  const said = new Set<ResponseKind>(
    interventions.flatMap((it) => it.responses.filter(({ at }) => at <= until).map(({ what }) => what)),
  );
  for (const touch of ['overridden', 'beforehand', 'changed'] as const) if (said.has(touch)) return touch;
  return interventions.some((it) => changedSoonAfter(it.createdAt, steps)) ? 'changed-soon-after' : null;
}
