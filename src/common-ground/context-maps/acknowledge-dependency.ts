import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { acknowledgementRecord } from './map-item.ts';
import { acknowledgements, acknowledgementsOf, mapItems } from './map-items.store.ts';

const nobody = 'This names no group that could know of it.';

export const acknowledgeDependency = operation({
  summary: 'Say for your group that you know what another group depends on you for',
  effect: 'write',
  http: { method: 'POST', path: '/map-items/{id}/acknowledgement' },
  positional: ['id', 'note'],
  may: membersOf(async ({ db, network }, { id }: { id: string }) => {
    const { other } = await mapItems.find(db, network, id);
    if (!other) throw new Problem('invalid', nobody);
    return other;
  }),
  input: z.object({
    id: idSchema('mapItem').describe('The dependency of the other group'),
    note: text(2000).default('').describe('What you say to it: how far they can build on it'),
  }),
  output: acknowledgementRecord,
  async run(context, { id, note }) {
    const { db, network } = context;
    const item = await mapItems.find(db, network, id, true);
    if (!item.other) throw new Problem('invalid', nobody);
    const group = item.other;
    const said = { title: item.title, note };
    const before = (await acknowledgementsOf(db, network, [id])).find((it) => it.group === group);
    if (before) return acknowledgements.change(context, 'acknowledgement.said', { id: before.id }, () => said);
    return acknowledgements.add(context, 'acknowledgement.said', { item: item.id, group, ...said });
  },
});
