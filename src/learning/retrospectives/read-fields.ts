/** The counts follow the trails, so a page costs what has changed and not what there is. */
import { sortedOn } from '#deciding/decisions/dates.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { followDecisions } from '#deciding/decisions/follow-decisions.ts';
import type { FieldTexts } from './fields-protocol.ts';
import { fieldsThread } from './fields-thread.ts';

const longest = 20_000;

const textsOf = (decision: Decision): FieldTexts => {
  const { id, group, number, title, decidedBy, context, drivers, why, consequences, expected, result } = decision;
  const fields = { context, drivers, why, consequences, expected, result: result?.text ?? '' };
  return {
    id,
    group,
    order: `${sortedOn(decision)} ${String(number).padStart(9, '0')}`,
    own: [title, ...decidedBy.filter((name) => !name.startsWith('prs_'))],
    fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text.slice(0, longest)])),
  };
};

export const { bringUpToDate: readFields } = followDecisions({
  batch: 250,
  generation: () => fieldsThread.generation(),
  update: (network, standing, gone) =>
    fieldsThread.ask({ kind: 'update', network, add: standing.map(textsOf), remove: [...gone] }),
});
