/** Two teams that answer probes round by round: a latent view of each person and probe, cut into five answers. */
import type { AnonymousRound } from '#measures/drift/anonymous-drift.ts';
import type { Answers } from '#measures/drift/assumption-divergence.ts';
import type { PanelPerson } from '#measures/drift/drift-panel.ts';
import type { Random } from '#measures/statistics/random.ts';

export interface Scenario {
  sizes?: readonly [number, number];
  probes?: number;
  rounds?: number;
  /** Latent units per round by which team 0 moves on half of the probes, from round 8 on; and at once. */
  drift?: number;
  step?: number;
  /** Latent units per round by which both teams move on every probe. */
  both?: number;
  response?: number;
  /** The share of people replaced before each round. */
  turnover?: number;
  /** Spread of the differences between teams that were there from the start. */
  apart?: number;
}

const onset = 8;
const betweenPeople = 0.7;
const withinPeople = 0.85;
const cuts = [-1.5, -0.5, 0.5, 1.5];

export const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

interface Seat {
  team: 0 | 1;
  view: number[];
  rounds: (Answers | undefined)[];
}

/** Everybody who ever answered, with the rounds that they answered. */
export function driftingTeams(scenario: Scenario, random: Random): PanelPerson[] {
  const { sizes = [8, 8], probes = 10, rounds = onset + 26, response = 1, turnover = 0, apart = 0.5 } = scenario;
  const { drift = 0, step = 0, both = 0 } = scenario;
  const each = <T>(make: (probe: number) => T) => Array.from({ length: probes }, (_, probe) => make(probe));
  const middle = [each(() => apart * normal(random)), each(() => apart * normal(random))];
  const sign = each(() => (random() < 0.5 ? -1 : 1));
  const take = (team: 0 | 1): Seat => ({ team, view: each(() => betweenPeople * normal(random)), rounds: [] });
  const seats = ([0, 1] as const).flatMap((team) => Array.from({ length: sizes[team] }, () => take(team)));
  const everybody = [...seats];
  for (let round = 0; round < rounds; round++) {
    const since = Math.max(0, round - onset + 1);
    for (const [place, seat] of seats.entries()) {
      const here = round > 0 && random() < turnover ? take(seat.team) : seat;
      if (here !== seat) everybody.push(here);
      seats[place] = here;
      if (random() >= response) continue;
      here.rounds[round] = each((probe) => {
        const own = here.team === 0 && probe < probes / 2 && since > 0 ? sign[probe]! * (drift * since + step) : 0;
        const latent =
          middle[here.team]![probe]! + here.view[probe]! + both * since + own + withinPeople * normal(random);
        return 1 + cuts.filter((cut) => latent > cut).length;
      });
    }
  }
  return everybody;
}

/** The same without anybody's answers being tied together. */
export const unnamed = (people: readonly PanelPerson[], rounds = onset + 26): AnonymousRound[] =>
  Array.from({ length: rounds }, (_, round) => {
    const answered = (wanted: 0 | 1) =>
      people.flatMap(({ team, rounds: own }) => (team === wanted && own[round] ? [own[round]] : []));
    return [answered(0), answered(1)];
  });

/** The difference between two teams in one round: so many standard deviations of a person on half of the probes. */
export function oneRound(sizes: readonly [number, number], apart: number, random: Random, probes = 10): Answers[][] {
  const people = driftingTeams(
    { sizes, probes, rounds: 9, apart: 0, step: apart * Math.hypot(betweenPeople, withinPeople) },
    random,
  );
  return ([0, 1] as const).map((team) => people.filter((it) => it.team === team).map(({ rounds }) => rounds[8]!));
}

/** Of the team in which more are new: the share of those who answered a round and not the first one. Where all answer always. */
export const renewedIn = (people: readonly PanelPerson[], rounds = onset + 26): number[] =>
  Array.from({ length: rounds }, (_, round) => {
    const shares = [0, 1].map((wanted) => {
      const here = people.filter(({ team, rounds: own }) => team === wanted && own[round]);
      return here.filter(({ rounds: own }) => !own[0]).length / Math.max(1, here.length);
    });
    return Math.max(...shares);
  });
