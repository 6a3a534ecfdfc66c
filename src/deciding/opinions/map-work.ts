/** Counts a round again where at least five people have changed something: in the background, and nobody waits for it. */
import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import { statementsOf } from './conversations.store.ts';
import { startCounting } from './counting-thread.ts';
import { leastPeople, unseenSign } from './kinds.ts';
import { beginMap, findMap, keepMap, type MapRow } from './maps.store.ts';
import { countSince, pageOfVotes, type Round } from './votes.store.ts';

/** How far the counting is, from 0 to 1, of each round that is being counted here. */
const underway = new Map<string, { progress: number; failed?: boolean }>();
const keyOf = ({ network, conversation, round }: Round) => `${network} ${conversation} ${round}`;

const pageSize = 500;
const asBytes = new TextEncoder();

type Counting = ReturnType<typeof startCounting>;

/** A page at a time, so that the server answers others between two of them. */
async function sendRound(db: Db, counting: Counting, place: number, at: Round, length: number): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await pageOfVotes(db, at, after, pageSize);
    const voters = rows.map(({ voter }) => voter);
    const signs = rows.map(({ votes }) => votes.padEnd(length, unseenSign)).join('');
    counting.send(place, voters, asBytes.encode(signs));
    if (rows.length < pageSize) return;
    after = voters.at(-1)!;
  }
}

async function count(db: Db, at: Round, now: Instant, onProgress: (share: number) => void): Promise<void> {
  const begun = await beginMap(db, at);
  const all = await statementsOf(db, at.network, at.conversation);
  const counting = startCounting();
  const rounds = at.round > 1 ? [{ ...at, round: at.round - 1 }, at] : [at];
  for (const [place, round] of rounds.entries()) await sendRound(db, counting, place, round, all.length);
  onProgress(0.1);
  const numbers = all.filter(({ setAside }) => setAside === null).map(({ number }) => number);
  const map = await counting.draw(numbers, (share) => onProgress(0.1 + 0.9 * share));
  await keepMap(db, at, begun, now, map);
}

function begin(db: Db, at: Round, now: Instant): void {
  const key = keyOf(at);
  const state = { progress: 0 };
  underway.set(key, state);
  const onProgress = (share: number) => {
    state.progress = share;
  };
  void count(db, at, now, onProgress).then(
    () => underway.delete(key),
    () => underway.set(key, { progress: 0, failed: true }),
  );
}

export type Standing = {
  state: 'too-few' | 'counting' | 'counted' | 'failed';
  progress: number | null;
};

/** The map as it stands, and whether a newer one is on its way. Begins one where enough has changed. */
export async function mapOf(db: Db, at: Round, now: Instant): Promise<MapRow & { standing: Standing }> {
  const row = await findMap(db, at);
  const here = underway.get(keyOf(at));
  if (here && !here.failed) return { ...row, standing: { state: 'counting', progress: here.progress } };
  const changed = await countSince(db, at, row.shown);
  if (changed < leastPeople) return { ...row, standing: { state: row.map ? 'counted' : 'too-few', progress: null } };
  if (here?.failed) underway.delete(keyOf(at));
  if (!here?.failed) begin(db, at, now);
  return { ...row, standing: here?.failed ? { state: 'failed', progress: null } : { state: 'counting', progress: 0 } };
}
