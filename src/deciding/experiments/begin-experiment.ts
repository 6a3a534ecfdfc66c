import { principles } from '#common-ground/principles/principles.store.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { findDecisions } from '../decisions/decisions.store.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { experimentContent, experimentRecord } from './experiment.ts';
import { experiments } from './experiments.store.ts';

export const beginExperiment = operation({
  summary: 'Begin an experiment of your group that tests a principle',
  effect: 'write',
  http: { method: 'POST', path: '/experiments' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: experimentContent.extend({ group: ownGroup }),
  output: experimentRecord,
  async run(context, { group: reference, ...content }) {
    const group = await meantGroup(context, reference);
    await principles.find(context.db, context.network, content.principle);
    if (content.decision) {
      const [decision] = await findDecisions(context.db, context.network, [content.decision]);
      if (decision?.group !== group) throw new Problem('invalid', 'This is no decision of the group that tries it.');
    }
    return experiments.add(context, 'experiment.begun', { ...content, group, result: null });
  },
});
