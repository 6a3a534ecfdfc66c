/** The latest decisions of each group, so that one which has just imported its past leaves room for the others. */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import './decisions.table.ts';

/** The ids of at most `count` decisions of each group, by the index that begins with the group and the day. */
export const latestOfEach = (db: Db, network: Id<'network'>, count: number) =>
  db
    .selectFrom('groups as each')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('decisions')
          .select('decisions.id')
          .whereRef('decisions.network_id', '=', 'each.network_id')
          .whereRef('decisions.group_id', '=', 'each.id')
          .where('decisions.retracted', '=', false)
          .orderBy('decisions.sorted_on', 'desc')
          .orderBy('decisions.id', 'desc')
          .limit(count)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .where('each.network_id', '=', network)
    .select('latest.id');
