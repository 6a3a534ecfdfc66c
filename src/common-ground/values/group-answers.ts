/** Whoever looks at revealed answers lays together what belongs together; of two who do it at once, the second is told. */

import { z } from 'zod';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { hashOf } from '#kernel/trail.ts';
import { type Cluster, cluster } from './session.ts';
import { sessions } from './sessions.store.ts';
import { asShown, session, shown } from './shown-session.ts';

export const groupAnswers = operation({
  summary: 'Group the revealed answers of a session',
  effect: 'write',
  http: { method: 'PUT', path: '/value-sessions/{session}/clusters' },
  may: people,
  input: z.object({
    session,
    revision: seenRevision,
    clusters: z.array(cluster).max(50).describe('The groups of answers, as they stand now'),
  }),
  output: shown,
  async run(context, { session: id, revision, clusters }) {
    const change = { id, revision };
    const grouped = await sessions.change(context, 'valuesSession.grouped', change, (before) => {
      if (before.status !== 'revealed') throw new Problem('invalid', 'Only revealed answers can be grouped.');
      const known = new Set(before.answers.map((answer) => answer.id));
      const placed = clusters.flatMap((it) => it.answers);
      const wrong = placed.find((it, place) => !known.has(it) || placed.indexOf(it) !== place);
      if (wrong) throw new Problem('invalid', `The answer ${wrong} is not of this session, or stands in two groups.`);
      const ids = clusters.flatMap((it) => it.id || []);
      if (new Set(ids).size < ids.length) throw new Problem('invalid', 'Two groups of answers have one id.');
      const idOf = (it: Cluster, place: number) => it.id || hashOf([context.now, place]).slice(0, 12);
      return { clusters: clusters.map((it, place) => ({ ...it, id: idOf(it, place) })) };
    });
    return asShown(context, grouped);
  },
});
