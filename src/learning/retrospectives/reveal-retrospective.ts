/** All at once, and without names; whoever asks for it has written themselves. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { writersNeeded } from './kinds.ts';
import { countWriters, reflectionsOf, unseal } from './reflections.store.ts';
import { retrospectiveId } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

const tooFew = (count: number) =>
  `${count} of at least ${writersNeeded} people have written: with fewer, everybody would know who wrote what. It can be revealed when a third has written, or when all who wrote have ticked that theirs may be read among few.`;

export const revealRetrospective = operation({
  summary: 'Reveal what everybody wrote, at once and without names',
  effect: 'write',
  http: { method: 'POST', path: '/retrospectives/{id}/reveal' },
  positional: ['id'],
  may: membersOf(groupOf),
  input: z.object({ id: retrospectiveId }),
  output: shown,
  async run(context, { id }) {
    const { db, network, actor } = context;
    const found = await retrospectives.find(db, network, id, true);
    if (found.status !== 'reflecting') throw new Problem('invalid', 'It has been revealed already.');
    if (!(await reflectionsOf(db, network, id, actor.id)))
      throw new Problem('forbidden', 'Write something yourself first: nobody reads before they have written.');
    const { count, openly } = await countWriters(db, network, id);
    if (count < writersNeeded && !openly) throw new Problem('invalid', tooFew(count));
    const reflections = await unseal(db, network, id);
    const revealed = () => ({ status: 'discussing' as const, reflections });
    return asShown(context, await retrospectives.change(context, 'retrospective.revealed', { id }, revealed));
  },
});
