/** What is worked out from much is worked out once for all who ask, until a step is written anywhere in the network. */
import type { Db } from '#db/tables.ts';
import type { Id } from './id.ts';
import { headsOf } from './trail.ts';

export class UntilNews<T> {
  readonly #known = new Map<Id<'network'>, { of: string; told: Promise<T> }>();

  /** `also` is what it hangs on besides the records, such as the day. */
  async get(db: Db, network: Id<'network'>, also: string, work: () => Promise<T>): Promise<T> {
    // What a transaction sees may never come to be.
    if (db.isTransaction) return work();
    const of = `${await headsOf(db, network)} ${also}`;
    const before = this.#known.get(network);
    if (before?.of === of) return before.told;
    const told = work();
    this.#known.set(network, { of, told });
    // What went wrong is tried again by whoever asks next.
    told.catch(() => this.#known.get(network)?.told === told && this.#known.delete(network));
    return told;
  }
}
