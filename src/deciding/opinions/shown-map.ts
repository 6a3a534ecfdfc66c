/** A map as anybody may see it: sums of five people at least, and no way to reckon what stands behind a sum that is left out. */
import { commonGround, leastSeen } from '#measures/opinions/common-ground.ts';
import { minorityPositions, placesForCommon } from '#measures/opinions/minority-coverage.ts';
import { seenIn, type Tally } from '#measures/opinions/statement-tallies.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';
import type { Statement } from './conversation.ts';
import type { KeptMap } from './kept-map.ts';
import { leastPeople } from './kinds.ts';

export interface Figures {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** The shares of those who saw it, and the 95 % interval of the first. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface ShownStatement {
  readonly id: Statement['id'];
  readonly text: string;
  /** Null where fewer than five voted, or where it would tell what a few have said. */
  readonly everybody: Figures | null;
  readonly groups: (Figures | null)[];
  /** Shared by all groups, from 0 to 1, on the side that is named. */
  readonly consensus: number | null;
  readonly side: 'agree' | 'disagree';
  /** How far apart the groups are: the largest difference between their shares of agreement. */
  readonly apart: number | null;
}

const three = (value: number) => Math.round(value * 1000) / 1000;

function figuresOf(tally: Tally): Figures | null {
  const seen = seenIn(tally);
  if (seen < leastPeople) return null;
  const [low, high] = wilsonInterval(tally.agree, seen);
  return { ...tally, share: three(tally.agree / seen), low: three(low), high: three(high) };
}

/** What all together said less what the shown groups said is what the others said: it must not be a few. */
function mayShowAll(all: Tally, groups: readonly Tally[], shown: readonly boolean[]): boolean {
  const others = seenIn(all) - groups.reduce((sum, tally, group) => sum + (shown[group] ? seenIn(tally) : 0), 0);
  return others === 0 || others >= leastPeople || !shown.some(Boolean);
}

export interface Contents {
  readonly statements: ShownStatement[];
  readonly common: { id: Statement['id']; side: 'agree' | 'disagree' }[];
  readonly minority: {
    id: Statement['id'];
    group: number;
    side: 'agree' | 'disagree';
    inGroup: number;
    inRest: number;
    /** Why its statement was set aside after it was counted; null where it was not. */
    setAside: string | null;
  }[];
  readonly standsFor: { id: Statement['id']; group: number; side: 'agree' | 'disagree' }[];
  /** Every statement that was set aside, with the reason, and whether it had been counted before. */
  readonly aside: { id: Statement['id']; why: string; counted: boolean }[];
}

/** Where a position stands whose statement was set aside since, it is told with the reason: no group takes it off its map. */
function minorityIn(map: KeptMap, statements: readonly Statement[], positions: ReturnType<typeof minorityPositions>) {
  const byNumber = new Map(statements.map((it) => [it.number, it]));
  return positions.flatMap(({ statement: at, ...position }) => {
    const statement = byNumber.get(map.numbers[at]!);
    return statement ? [{ id: statement.id, ...position, setAside: statement.setAside?.why ?? null }] : [];
  });
}

/** What was set aside is told by its reason alone; the figures of groups of fewer than five are left out. */
export function contentsOf(map: KeptMap, statements: readonly Statement[]): Contents {
  const byNumber = new Map(statements.filter(({ setAside }) => !setAside).map((it) => [it.number, it]));
  const there = map.numbers.flatMap((number, at) => {
    const statement = byNumber.get(number);
    return statement ? [{ statement, at }] : [];
  });
  const sizes = map.reading.state === 'groups' ? map.reading.sizes : [];
  const large = sizes.map((size) => size >= leastPeople);
  const tallies = map.byGroup?.map((groups) => groups.map((tally, group) => (large[group] ? tally : none))) ?? [];
  const idAt = (at: number) => there.find((it) => it.at === at)?.statement.id;
  const named = <It extends { statement: number }>(list: readonly It[]) =>
    list.flatMap(({ statement, ...rest }) => {
      const id = idAt(statement);
      return id ? [{ id, ...rest }] : [];
    });
  const shared = new Map(
    commonGround(tallies.map((groups) => groups.filter((_, group) => large[group]))).map((it) => [it.statement, it]),
  );
  const rows = there.map(({ statement, at }) =>
    rowOf(statement, map.tallies[at]!, tallies[at] ?? [], large, shared.get(at)),
  );
  const common = map.byGroup ? sharedFirst(rows) : agreedFirst(rows);
  return {
    statements: rows,
    common: common.slice(0, placesForCommon).map(({ id, side }) => ({ id, side })),
    minority: minorityIn(map, statements, minorityPositions(tallies, sizes)),
    standsFor: named(map.representative)
      .filter(({ group }) => large[group])
      .map(({ id, group, side }) => ({ id, group, side })),
    aside: statements.flatMap(({ id, number, setAside }) =>
      setAside ? [{ id, why: setAside.why, counted: map.numbers.includes(number) }] : [],
    ),
  };
}

const none: Tally = { agree: 0, disagree: 0, pass: 0 };

function rowOf(
  { id, text }: Statement,
  all: Tally,
  groups: readonly Tally[],
  large: readonly boolean[],
  shared: { consensus: number; side: 'agree' | 'disagree' } | undefined,
): ShownStatement {
  const shown = groups.map((tally, group) => large[group]! && seenIn(tally) >= leastSeen);
  const figures = groups.map((tally, group) => (shown[group] ? figuresOf(tally) : null));
  const shares = figures.flatMap((it) => (it ? [it.share] : []));
  const everybody = mayShowAll(all, groups, shown) ? figuresOf(all) : null;
  return {
    id,
    text,
    everybody,
    groups: figures,
    consensus: shared ? three(shared.consensus) : null,
    side: shared?.side ?? (everybody && everybody.disagree > everybody.agree ? 'disagree' : 'agree'),
    apart: shares.length > 1 ? three(Math.max(...shares) - Math.min(...shares)) : null,
  };
}

const mostTake = (figures: Figures | null, side: 'agree' | 'disagree') =>
  figures !== null && 2 * figures[side] > seenIn(figures);

/** Shared is only what more than half of every group that is shown take the same side of. */
const sharedFirst = (rows: readonly ShownStatement[]) =>
  rows
    .filter(({ consensus, groups, side }) => consensus !== null && groups.every((it) => !it || mostTake(it, side)))
    .sort((one, other) => other.consensus! - one.consensus!);

/** Without groups everybody is one: what most of them take the same side of comes first. */
function agreedFirst(rows: readonly ShownStatement[]) {
  const oneSided = ({ everybody: it, side }: ShownStatement) =>
    it ? (it[side] + 1) / (it.agree + it.disagree + it.pass + 2) : 0;
  return rows
    .filter(({ everybody, side }) => mostTake(everybody, side))
    .sort((one, other) => oneSided(other) - oneSided(one));
}
