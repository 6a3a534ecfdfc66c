/** A group puts a dependency, a boundary or a word on its map, says it better, looks again, takes it away and puts it back. */
import { z } from 'zod';
import { changesOf, sent } from '#kernel/changes.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { wholeDay } from './assumption.ts';
import { itemKinds } from './kinds.ts';
import { type MapItem, mapItemContent, mapItemRecord } from './map-item.ts';
import { mapItems } from './map-items.store.ts';
import {
  checkDay,
  expiryAfterCheck,
  groupOf,
  itsMembers,
  keepers,
  ownGroup,
  requireOwner,
  requireRoom,
} from './own-map.ts';

const id = idSchema('mapItem').describe('The item, of your group');

async function checkOther(
  { db, network }: PersonContext,
  { group, kind }: Pick<MapItem, 'group' | 'kind'>,
  other: Id<'group'> | null | undefined,
): Promise<void> {
  if (!other) return;
  if (kind !== 'dependency') throw new Problem('invalid', 'Only a dependency names another group.');
  if (other === group) throw new Problem('invalid', 'A group does not depend on itself. Name another group.');
  await findGroupName(db, network, other);
}

export const addMapItem = operation({
  summary: 'Put a dependency, a boundary or a word on the context map of your group',
  effect: 'write',
  http: { method: 'POST', path: '/map-items' },
  positional: ['group', 'kind', 'title'],
  may: itsMembers,
  input: mapItemContent.extend({
    group: ownGroup,
    kind: z.enum(itemKinds).describe('dependency: on whom you depend; boundary: where your work ends; term: a word'),
    checkedOn: wholeDay.optional().describe('The day on which you last looked whether it is so; today if left out'),
  }),
  output: mapItemRecord,
  async run(context, { group: reference, checkedOn, ...content }) {
    const group = await groupOf(context, { group: reference });
    await requireRoom(context, group);
    await requireOwner(context, group, content.owner);
    await checkOther(context, { group, kind: content.kind }, content.other);
    const day = checkDay(context, checkedOn);
    return mapItems.add(context, 'map-item.added', { ...content, group, checkedOn: day, retiredAt: null });
  },
});

export const amendMapItem = operation({
  summary: 'Change a dependency, a boundary or a word on the map of your group',
  effect: 'write',
  http: { method: 'PATCH', path: '/map-items/{id}' },
  positional: ['id'],
  may: keepers,
  input: z.object({
    id,
    revision: seenRevision,
    why: text(2000).default('').describe('Why you change it'),
    set: changesOf(mapItemContent).describe('The fields to change'),
  }),
  output: mapItemRecord,
  async run(context, { set, ...change }) {
    const item = await mapItems.find(context.db, context.network, change.id);
    await requireOwner(context, item.group, set.owner);
    await checkOther(context, item, set.other);
    return mapItems.change(context, 'map-item.amended', change, () => sent(set));
  },
});

export const checkMapItem = operation({
  summary: 'Say that a dependency, a boundary or a word of your group is still so: somebody has looked',
  effect: 'write',
  http: { method: 'POST', path: '/map-items/{id}/checks' },
  positional: ['id'],
  may: keepers,
  input: z.object({
    id,
    revision: seenRevision,
    on: wholeDay.optional().describe('The day on which you looked; today if left out'),
    expiresOn: wholeDay.nullable().optional().describe('Until when it is taken to be so; null for no day'),
  }),
  output: mapItemRecord,
  run: (context, { on, expiresOn, ...change }) =>
    mapItems.change(context, 'map-item.checked', change, (before) => {
      const checkedOn = checkDay(context, on);
      return { checkedOn, expiresOn: expiryAfterCheck(before, checkedOn, expiresOn) };
    }),
});

export const retireMapItem = operation({
  summary: 'Take a dependency, a boundary or a word off the map of your group',
  effect: 'write',
  http: { method: 'DELETE', path: '/map-items/{id}' },
  positional: ['id'],
  may: keepers,
  input: z.object({ id, revision: seenRevision, why: text(2000).default('').describe('Why it goes') }),
  output: mapItemRecord,
  run: (context, change) =>
    mapItems.change(context, 'map-item.retired', change, ({ retiredAt }) => ({ retiredAt: retiredAt ?? context.now })),
});

export const restoreMapItem = operation({
  summary: 'Put a dependency, a boundary or a word back on the map of your group',
  effect: 'write',
  http: { method: 'POST', path: '/map-items/{id}/restore' },
  positional: ['id'],
  may: keepers,
  input: z.object({ id }),
  output: mapItemRecord,
  async run(context, change) {
    const { group, retiredAt } = await mapItems.find(context.db, context.network, change.id);
    if (retiredAt !== null) await requireRoom(context, group);
    return mapItems.change(context, 'map-item.restored', change, () => ({ retiredAt: null }));
  },
});
