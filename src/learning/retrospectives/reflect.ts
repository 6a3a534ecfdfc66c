/** Each first thinks alone: what they write is sealed until the group reveals it, and no step tells of it. */
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { forgetReflections, saveReflections } from './reflections.store.ts';
import { ownReflections, retrospectiveId } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

export const reflect = operation({
  summary: 'Write what you think, for yourself: sealed until the group reveals it without names',
  effect: 'write',
  http: { method: 'PUT', path: '/retrospectives/{id}/reflections' },
  may: membersOf(groupOf),
  input: ownReflections.extend({ id: retrospectiveId }),
  output: shown,
  async run(context, { id, reflections, openly }) {
    const { db, network, actor, now } = context;
    // Held, so that nothing is written between the reveal and its end.
    const found = await retrospectives.find(db, network, id, true);
    if (found.status !== 'reflecting')
      throw new Problem('invalid', 'It has been revealed already. Say it in the meeting.');
    const asked = new Set<string>(found.questions);
    const astray = reflections.find(({ question }) => !asked.has(question));
    if (astray) throw new Problem('invalid', `This retrospective does not ask “${astray.question}”.`);
    const written = reflections.filter(({ text }) => text.trim() !== '');
    if (written.length === 0) await forgetReflections(db, network, id, actor.id);
    else await saveReflections(db, network, id, actor.id, { reflections: written, openly }, now);
    return asShown(context, found);
  },
});
