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
  network(): Promise<Id<'network'> | null>;
}

const nobodyYet = 'There is no network here yet. Open the setup page, or run `throughline init`.';

function contextOf(ground: Ground, known: Id<'network'> | null, actor: Actor, db: Db): Context {
  const now = (ground.clock ?? systemClock)();
  const network = () => {
    if (!known) throw new Problem('unavailable', nobodyYet);
    return known;
  };
  const by = actor.kind === 'person' ? actor.id : null;
  return {
    db,
    actor,
    now,
    get network() {
      return network();
    },
    note: (...steps) => appendSteps(db, { network: network(), actor: by, at: now }, steps),
  };
}

/** The input must have been parsed with the operation's schema. */
export async function perform(ground: Ground, operation: Operation, actor: Actor, input: unknown): Promise<unknown> {
  if (operation.effect === 'write' && actor.kind === 'person' && actor.scope === 'read')
    throw new Problem('forbidden', 'This token may only read. Make one that may write.');
  const network = await ground.network();
  const permitted = async (db: Db) => {
    const context = contextOf(ground, network, actor, db);
    await operation.may.check(context, input as never);
    return context;
  };
  if (operation.ahead) await permitted(ground.database.db);
  const ahead = await operation.ahead?.(input);
  const work = async (db: Db) => operation.run(await permitted(db), input, ahead);
  return operation.effect === 'write' ? ground.database.transaction(work) : work(ground.database.db);
}
