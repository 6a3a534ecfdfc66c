/** The group lays together what belongs together; of two who do it at once, the second is told. */
import { z } from 'zod';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { hashOf } from '#kernel/trail.ts';
import { type Retrospective, retrospectiveId, type Theme, theme } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

export function requireDiscussing({ status }: Pick<Retrospective, 'status'>): void {
  if (status === 'reflecting') throw new Problem('invalid', 'Reveal first what everybody wrote.');
  if (status === 'closed') throw new Problem('invalid', 'This retrospective is closed.');
}

/** The themes as they are kept: each thought in one of them at most, each theme known by an id, what was said about it kept. */
function kept(before: Retrospective, themes: readonly Theme[], now: string): Theme[] {
  const known = new Set(before.reflections.map(({ id }) => id));
  const placed = themes.flatMap(({ reflections }) => reflections);
  const wrong = placed.find((id, place) => !known.has(id) || placed.indexOf(id) !== place);
  if (wrong) throw new Problem('invalid', `“${wrong}” was not written here, or stands in two themes.`);
  const ids = themes.flatMap(({ id }) => id || []);
  if (new Set(ids).size < ids.length) throw new Problem('invalid', 'Two themes have one id.');
  const noteOf = (id: string) => before.themes.find((it) => it.id === id)?.note ?? '';
  return themes.map((it, place) => ({
    ...it,
    id: it.id || hashOf([now, place]).slice(0, 12),
    note: it.note || noteOf(it.id),
  }));
}

export const groupReflections = operation({
  summary: 'Lay together what belongs together of what was revealed',
  effect: 'write',
  http: { method: 'PUT', path: '/retrospectives/{id}/themes' },
  may: membersOf(groupOf),
  input: z.object({
    id: retrospectiveId,
    revision: seenRevision,
    themes: z
      .array(theme)
      .max(30, 'Thirty themes are enough for one meeting.')
      .describe('The themes, as they stand now'),
  }),
  output: shown,
  async run(context, { id, revision, themes }) {
    const grouped = await retrospectives.change(context, 'retrospective.grouped', { id, revision }, (before) => {
      requireDiscussing(before);
      return { themes: kept(before, themes, context.now) };
    });
    return asShown(context, grouped);
  },
});
