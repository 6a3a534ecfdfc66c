/** The assumptions that cannot be built upon today: fallen, disputed, or past the day until which they were taken for true. */
import { sql } from 'kysely';
import type { Assumption } from '#common-ground/context-maps/assumption.ts';
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { openDisputes } from '#common-ground/context-maps/disputes.store.ts';
import type { AssumptionState } from '#common-ground/context-maps/kinds.ts';
import { stateOf } from '#common-ground/context-maps/rules.ts';
import { dateOf, type Instant } from '#kernel/clock.ts';
import type { Context } from '#kernel/operation.ts';

export interface Unsettled {
  readonly assumption: Assumption;
  readonly state: Exclude<AssumptionState, 'held'>;
  readonly since: Instant;
  /** What its group says of the fall, or the first that disputes it. */
  readonly why: string;
}

/** What had fallen, is disputed or had expired stays so when it is taken off the map: whoever rests on it is still asked. */
const fallen = sql<boolean>`jsonb_typeof(record->'fall') = 'object'`;

export async function findUnsettled({ db, network, now }: Context, only?: readonly string[]): Promise<Unsettled[]> {
  const today = dateOf(now);
  const disputed = await openDisputes(db, network, only);
  const ids = [...disputed.keys()];
  const among = only ? sql<boolean>`id = any(${sql.val([...only])}::text[])` : sql<boolean>`true`;
  const found = await assumptions.list(db, network, {
    where: sql<boolean>`${among} and (${fallen}
      or id = any(${sql.val(ids)}::text[])
      or (expires_on < ${today}::date and (state <> 'retired' or left(record->>'retiredAt', 10) > expires_on::text)))`,
  });
  return found.flatMap((assumption) => {
    const disputes = disputed.get(assumption.id) ?? [];
    const { state, since } = stateOf(assumption, disputes, today);
    if (state === 'held' || since === null) return [];
    const first = [...disputes].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
    return [{ assumption, state, since, why: assumption.fall?.why ?? first?.why ?? '' }];
  });
}
