/** Who wants to take a turn says so, and takes it back whenever they like. */
import { z } from 'zod';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf, people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { changeCircle } from './circle.store.ts';
import { circleRecord, holds } from './circle.ts';

export const volunteer = operation({
  summary: 'Volunteer for a turn in the circle, out of the practice of your group',
  effect: 'write',
  http: { method: 'POST', path: '/circle/volunteers' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({ group: ownGroup }),
  output: circleRecord,
  async run(context, input) {
    const group = await meantGroup(context, input.group);
    const { actor, now } = context;
    return changeCircle(context, 'circle.volunteered', ({ volunteers }) => {
      const own = volunteers.find((it) => it.person === actor.id && it.until === null);
      if (own?.group === group) return {};
      // Once each: how often somebody came and went is nobody's business.
      const others = volunteers.filter((it) => it.person !== actor.id);
      return { volunteers: [...others, { person: actor.id, group, since: own?.since ?? now, until: null }] };
    });
  },
});

export const optOut = operation({
  summary: 'Take no further turn in the circle, and leave your seat if you hold one',
  effect: 'write',
  http: { method: 'DELETE', path: '/circle/volunteers/me' },
  may: people,
  input: z.object({ why: text(2000).default('').describe('Why, if you want to say so') }),
  output: circleRecord,
  async run(context, { why }) {
    const { actor, now } = context;
    const make = changeCircle(
      context,
      'circle.optedOut',
      ({ volunteers, terms }) => {
        const own = volunteers.some((it) => it.person === actor.id && it.until === null);
        const seated = terms.some((it) => it.person === actor.id && holds(it, dateOf(now)));
        if (!own && !seated) throw new Problem('invalid', 'You have not volunteered, and you hold no seat.');
        return {
          volunteers: volunteers.map((it) => (it.person === actor.id && !it.until ? { ...it, until: now } : it)),
          terms: terms.map((it) => (it.person === actor.id && holds(it, dateOf(now)) ? { ...it, leftAt: now } : it)),
        };
      },
      why,
    );
    return make;
  },
});
