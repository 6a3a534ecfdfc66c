/** The agenda of a regeneration meeting writes itself from what is there. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import * as store from './agenda.store.ts';
import { type AgendaItem, agendaItem, agendaKinds } from './meeting.ts';
import { lastClosed } from './meetings.store.ts';
import { placesOf, titlesOf } from './titles.store.ts';

/** Longer agendas are worked through in more than one meeting. */
const most = 200;

export async function agendaNow({ db, network, now }: Context): Promise<AgendaItem[]> {
  const since = (await lastClosed(db, network))?.closedAt ?? '1970-01-01T00:00:00.000Z';
  const ground = { db, network, today: dateOf(now), since };
  const lines = [
    ...(await store.conflictLines(ground)),
    ...(await store.processLines(ground)),
    ...(await store.exceptionLines(ground)),
    ...(await store.experimentLines(ground)),
    ...(await store.principleLines(ground)),
    ...(await store.costLines(ground)),
    ...(await store.disagreementLines(ground)),
    ...(await store.escalationLines(ground)),
    ...(await store.proposalLines(ground)),
  ].slice(0, most);
  const linked = lines.flatMap(({ links }) => links);
  const titles = await titlesOf(db, network, linked);
  const places = await placesOf(db, network, [...linked, ...lines.map(({ id }) => id)]);
  lines.sort((one, other) => agendaKinds.indexOf(one.kind) - agendaKinds.indexOf(other.kind));
  return lines.map(({ links, on, ...line }) => ({
    ...line,
    on: on && dateOf(on),
    shownOn: places[line.id] ?? '',
    links: links
      .filter((id) => titles[id] !== undefined)
      .map((id) => ({ id, title: titles[id]!, shownOn: places[id] ?? '' })),
  }));
}

export const showAgenda = operation({
  summary: 'Show what a regeneration meeting would talk about today',
  effect: 'read',
  http: { method: 'GET', path: '/meetings/agenda' },
  columns: ['kind', 'title', 'on', 'id'],
  may: people,
  input: z.object({}),
  output: z.object({ items: z.array(agendaItem) }),
  run: async (context) => ({ items: await agendaNow(context) }),
});
