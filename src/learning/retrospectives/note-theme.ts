import { z } from 'zod';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text, verbatim } from '#kernel/words.ts';
import { requireDiscussing } from './group-reflections.ts';
import { retrospectiveId } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

export const noteTheme = operation({
  summary: 'Write down what was said about a theme',
  effect: 'write',
  http: { method: 'POST', path: '/retrospectives/{id}/notes' },
  may: membersOf(groupOf),
  input: z.object({
    id: retrospectiveId,
    revision: seenRevision,
    theme: verbatim(40).describe('The theme, by its id'),
    text: text(5000).describe('What was said about it (Markdown)'),
  }),
  output: shown,
  async run(context, { id, revision, theme, text: note }) {
    const noted = await retrospectives.change(context, 'retrospective.noted', { id, revision }, (before) => {
      requireDiscussing(before);
      if (!before.themes.some((it) => it.id === theme)) throw new Problem('not-found', 'There is no such theme here.');
      return { themes: before.themes.map((it) => (it.id === theme ? { ...it, note } : it)) };
    });
    return asShown(context, noted);
  },
});
