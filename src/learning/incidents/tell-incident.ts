/** Everybody who was there tells how it looked from where they stood; nobody edits what another tells. */
import { sql } from 'kysely';
import { z } from 'zod';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people, requireMember } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { tellingRecord } from './incident.ts';
import { incidents, tellings } from './incidents.store.ts';
import { limits } from './kinds.ts';

export const tellIncident = operation({
  summary: 'Tell how an incident looked from where you were, whichever group you belong to; tell again to change it',
  effect: 'write',
  http: { method: 'PUT', path: '/incidents/{id}/tellings' },
  positional: ['id', 'text'],
  may: people,
  input: z.object({
    id: idSchema('incident').describe('The review, of any group'),
    text: text(limits.text, 'Tell how it looked from where you were.').describe(
      'How it looked from where you were (Markdown); left empty, you take it back',
    ),
    group: ownGroup,
  }),
  output: tellingRecord,
  async run(context, { id: incident, text: words, group: reference }) {
    const { db, network, actor } = context;
    // Held, so that nobody tells it twice at once.
    await incidents.find(db, network, incident, true);
    const group = reference || actor.memberships.size > 0 ? await meantGroup(context, reference) : null;
    if (group) requireMember(actor, group);
    const own = sql<boolean>`incident_id = ${incident} and record->>'createdBy' = ${actor.id}`;
    const [before] = await tellings.list(db, network, { where: own, limit: 1 });
    if (before) return tellings.change(context, 'telling.amended', { id: before.id }, () => ({ text: words, group }));
    if (words === '') throw new Problem('invalid', 'Tell how it looked from where you were.');
    if ((await tellings.count(db, network, sql<boolean>`incident_id = ${incident}`)) >= limits.tellings)
      throw new Problem(
        'too-many',
        `${limits.tellings} people have told how it looked to them. That is enough for one page.`,
      );
    return tellings.add(context, 'telling.told', { incident, group, text: words });
  },
});
