import { sql } from 'kysely';
import { z } from 'zod';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import type { Db } from '#db/tables.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import type { Id } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { ways } from './drift.store.ts';
import { beginAnew } from './probe-answers.store.ts';
import { wayRecord } from './probe-way.ts';

export async function wayOf(db: Db, network: Id<'network'>, group: Id<'group'>) {
  const [found] = await ways.list(db, network, { where: sql<boolean>`group_id = ${group}` });
  return found;
}

/** A group that has said nothing answers under pseudonyms. */
export const isAnonymous = async (db: Db, network: Id<'network'>, group: Id<'group'>): Promise<boolean> =>
  (await wayOf(db, network, group))?.anonymous ?? false;

export const chooseWay = operation({
  summary: 'Choose how your group answers probes: under pseudonyms, or wholly without names; its key is thrown away',
  effect: 'write',
  http: { method: 'PUT', path: '/probe-ways' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({ anonymous: wayRecord.shape.anonymous, group: ownGroup }),
  output: wayRecord,
  async run(context, { anonymous, group: reference }) {
    const { db, network } = context;
    const group = await meantGroup(context, reference);
    await findGroup(db, network, group, true);
    const known = await wayOf(db, network, group);
    if ((known?.anonymous ?? false) !== anonymous) await beginAnew(db, network, group);
    if (!known) return ways.add(context, 'probeWay.chosen', { group, anonymous });
    return ways.change(context, 'probeWay.chosen', { id: known.id }, () => ({ anonymous }));
  },
});
