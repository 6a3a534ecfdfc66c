/** Counts a round and draws its map; runs in a thread of its own, because it takes a while for many people. */
import { commonGround, representativeStatements } from '#measures/opinions/common-ground.ts';
import { type Groups, type OpinionGroups, opinionGroups, UNPLACED } from '#measures/opinions/opinion-groups.ts';
import { talliesByGroup } from '#measures/opinions/statement-tallies.ts';
import { unbridgeable } from '#measures/opinions/unbridgeable.ts';
import { partOf, UNSEEN, upTo, type VoteTable } from '#measures/opinions/vote-table.ts';
import { nearestCentre } from '#measures/statistics/k-means.ts';
import type { Bridge, KeptMap, Reading, Spot } from './kept-map.ts';

/** Votes as signs, a row for each voter, all of one length. */
export interface RoundVotes {
  readonly voters: readonly string[];
  readonly signs: Uint8Array;
}

const code = (sign: string) => sign.charCodeAt(0);
const values = new Int8Array(128).fill(UNSEEN);
values[code('a')] = 1;
values[code('p')] = 0;
values[code('d')] = -1;

/** The table of these statements, by number. */
export function tableOf({ voters, signs }: RoundVotes, numbers: readonly number[]): VoteTable {
  const length = voters.length === 0 ? 0 : signs.length / voters.length;
  const votes = new Int8Array(signs.length);
  for (let cell = 0; cell < votes.length; cell++) votes[cell] = values[signs[cell]!]!;
  const all = { people: voters.length, statements: length, votes };
  return partOf(all, upTo(voters.length), numbers);
}

/** In the order of what was voted: the same votes give the same map, under whatever pseudonyms. */
function inOrder({ voters, signs }: RoundVotes): RoundVotes {
  const length = voters.length === 0 ? 0 : signs.length / voters.length;
  const rowOf = (place: number) => signs.subarray(place * length, (place + 1) * length);
  const places = [...voters.keys()].sort((one, other) => Buffer.compare(rowOf(one), rowOf(other)));
  const sorted = new Uint8Array(signs.length);
  for (const [at, place] of places.entries()) sorted.set(rowOf(place), at * length);
  return { voters: places.map((place) => voters[place]!), signs: sorted };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const list = (numbers: Float64Array) => [...numbers].map((value) => Math.round(value * 1e6) / 1e6);
/** Spots are this many to a side: fine enough to see a landscape, too coarse to see a person. */
const cells = 28;
const leastForSpots = 20;

type Placed = Exclude<OpinionGroups, { state: 'no data' }>;

function reachOf({ places }: Placed): number {
  const far = places.map(Math.abs).sort();
  return Math.max(1e-9, far[Math.floor(0.98 * (far.length - 1))]!);
}

/** Where people stand, as spots of a grid over the middle 98 %: neither who nor exactly where. */
function spotsOf(found: Placed, table: VoteTable, reach: number): Spot[] {
  if (found.people < leastForSpots) return [];
  const snap = (value: number) => Math.round((Math.max(-1, Math.min(1, value / reach)) * cells) / 2) / (cells / 2);
  const counts = new Map<string, [number, number, number, number]>();
  for (let person = 0; person < table.people; person++) {
    const group = found.found === 'groups' ? found.labels[person]! : UNPLACED;
    const spot = [snap(found.places[2 * person]!), snap(found.places[2 * person + 1]!), 0, group] as const;
    const key = `${spot[0]} ${spot[1]} ${group}`;
    const kept = counts.get(key) ?? [...spot];
    kept[2]++;
    counts.set(key, kept);
  }
  return [...counts.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[3] - b[3]);
}

function readingOf(found: OpinionGroups): Reading {
  if (found.state === 'no data') return { state: 'no data', have: found.have, need: found.need };
  const p = rounded(found.analysis.p);
  if (found.found === 'groups') {
    const { ari, silhouette, sizes } = found;
    return { state: 'groups', p, ari: rounded(ari), silhouette: rounded(silhouette), sizes };
  }
  return { state: 'no distinct groups', because: found.because, p, ari: found.tried ? rounded(found.tried.ari) : null };
}

const isGroups = (found: OpinionGroups): found is Groups => found.state === 'measured' && found.found === 'groups';

function splitOf(round: RoundVotes, table: VoteTable, found: OpinionGroups) {
  const groups = isGroups(found) ? found : undefined;
  const tallies = groups ? talliesByGroup(table, groups.labels, groups.k) : [];
  return {
    real: groups !== undefined,
    people: found.state === 'measured' ? found.people : 0,
    statements: found.state === 'measured' ? found.statements : 0,
    highestConsensus: Math.max(0, ...commonGround(tallies).map(({ consensus }) => consensus)),
    labels: new Map(groups ? round.voters.map((voter, at) => [voter, groups.labels[at]!]) : []),
  };
}

type Drawn = { round: RoundVotes; table: VoteTable; found: OpinionGroups };

function bridgeOf(now: Drawn, before: RoundVotes | undefined, numbers: readonly number[]): Bridge {
  if (!before || !isGroups(now.found)) return { state: 'no data' };
  const table = tableOf(
    before,
    numbers.filter((number) => number < before.signs.length / before.voters.length),
  );
  const earlier = splitOf(before, table, opinionGroups(table));
  const both = unbridgeable([earlier, splitOf(now.round, now.table, now.found)]);
  if (both.state === 'no data') return { state: 'no data' };
  const { unbridgeable: is, highestConsensus, stability } = both;
  return { state: 'measured', unbridgeable: is, highest: rounded(highestConsensus), stability: rounded(stability) };
}

function overall(table: VoteTable) {
  return talliesByGroup(table, new Int8Array(table.people), 1).map(([all]) => all!);
}

/** The map of the last of these rounds; the one before it says whether a split has lasted. `numbers` are the statements shown. */
export function drawMap(
  asSent: readonly RoundVotes[],
  numbers: readonly number[],
  onProgress: (share: number) => void = () => {},
): KeptMap {
  const rounds = asSent.map(inOrder);
  const round = rounds.at(-1)!;
  const table = tableOf(round, numbers);
  const found = opinionGroups(table, { onProgress: (share) => onProgress(0.7 * share) });
  const groups = isGroups(found) ? found : undefined;
  const placed = groups ? upTo(table.people).filter((person) => groups.labels[person] !== UNPLACED) : upTo(0);
  const core = partOf(table, placed, upTo(table.statements));
  const labels = placed.map((person) => groups!.labels[person]!);
  onProgress(0.75);
  const representative = groups ? representativeStatements(core, labels, groups.k) : [];
  onProgress(0.85);
  const bridge = bridgeOf({ round, table, found }, rounds.at(-2), numbers);
  onProgress(1);
  const reach = found.state === 'measured' ? reachOf(found) : 1;
  return {
    people: table.people,
    votes: table.votes.reduce((sum, vote) => sum + (vote === UNSEEN ? 0 : 1), 0),
    numbers,
    tallies: overall(table),
    reading: readingOf(found),
    byGroup: groups ? talliesByGroup(core, labels, groups.k) : null,
    representative: representative.map((it) => ({ ...it, ratio: rounded(it.ratio), p: it.p })),
    spots: found.state === 'measured' ? spotsOf(found, table, reach) : [],
    reach,
    space: found.state === 'measured' ? spaceOf(found) : null,
    centres: groups ? Array.from({ length: groups.k }, (_, at) => centreOf(groups, at)) : [],
    bridge,
  };
}

const centreOf = ({ centres }: Groups, at: number) => [centres[2 * at]!, centres[2 * at + 1]!] as const;

const spaceOf = ({ space }: Placed) => ({
  means: list(space.means),
  first: list(space.loadings[0]),
  second: list(space.loadings[1]),
});

/** Where one person stands by their own row, and in which group. */
export function placeOf(map: KeptMap, row: string): { x: number; y: number; group: number | null } | null {
  if (!map.space) return null;
  let [x, y, seen] = [0, 0, 0];
  map.numbers.forEach((number, at) => {
    const vote = row[number] === undefined ? UNSEEN : values[code(row[number]!)]!;
    if (vote === UNSEEN) return;
    seen++;
    x += (vote - map.space!.means[at]!) * map.space!.first[at]!;
    y += (vote - map.space!.means[at]!) * map.space!.second[at]!;
  });
  if (seen === 0) return null;
  const scale = Math.sqrt(map.numbers.length / seen);
  const place = Float64Array.of(x * scale, y * scale);
  const centres = Float64Array.from(map.centres.flat());
  const group = map.centres.length > 0 && seen >= 7 ? nearestCentre(place, 0, centres) : null;
  return { x: place[0]!, y: place[1]!, group };
}
