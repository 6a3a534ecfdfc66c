/** Performs an operation for somebody: asks who may, opens the transaction, and lets the function do its work. */
import type { OpenDatabase } from '#db/open-database.ts';
import type { Db } from '#db/tables.ts';
import type { Actor } from './actor.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Id } from './id.ts';
import type { Context, Operation } from './operation.ts';
import { Problem } from './problem.ts';
import { appendSteps } from './trail.ts';

/** What a door needs to know of the house that it stands in. */
export interface Ground {
  readonly database: OpenDatabase;
  readonly clock?: Clock;
  /** The network of this house, or null before anybody has set it up. */
  network(): Id<'network'> | null;
}

const contextOf = (ground: Ground, actor: Actor, db: Db): Context => {
  const now = (ground.clock ?? systemClock)();
  return {
    db,
    actor,
    now,
    get network() {
      const network = ground.network();
      if (!network)
        throw new Problem(
          'unavailable',
          'There is no network here yet. Open the setup page, or run `throughline init`.',
        );
      return network;
    },
    note(...steps) {
      return appendSteps(
        db,
        { network: this.network, actor: actor.kind === 'person' ? actor.id : null, at: now },
        steps,
      );
    },
  };
};

/** The input must have been parsed with the operation's schema. */
export async function perform(ground: Ground, operation: Operation, actor: Actor, input: unknown): Promise<unknown> {
  if (operation.effect === 'write' && actor.kind === 'person' && actor.scope === 'read')
    throw new Problem('forbidden', 'This token may only read. Make one that may write.');
  const work = async (db: Db) => {
    const context = contextOf(ground, actor, db);
    await operation.may.check(context, input as never);
    return operation.run(context, input);
  };
  return operation.effect === 'write' ? ground.database.transaction(work) : work(ground.database.db);
}
