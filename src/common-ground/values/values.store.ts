import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { SharedValue } from './value.ts';

export const values = shelf<'value', SharedValue>({
  kind: 'value',
  table: 'shared_values',
  noun: 'value',
  columns: ({ status }) => ({ status }),
});

/** Whoever may adopt a value waits here for whoever else may: each sees how many there are, and no sixth slips in. */
export const holdAdoption = (db: Db, network: Id<'network'>) =>
  sql`select id from networks where id = ${network} for update`.execute(db);

export const adoptedValues = (db: Db, network: Id<'network'>): Promise<SharedValue[]> =>
  values.list(db, network, { where: sql`status = 'adopted'` });
