/** What keeps groups from settling too soon: lock-in, herding and deference, on simulated truth. */
import { type Disagreement, deference } from '#measures/authority/deference.ts';
import { type CommitFirstSession, type CommittedPair, poolingRatio, shiftOf } from '#measures/reasoning/herding.ts';
import { effectiveOptions, lockIn, prematureConvergence } from '#measures/reasoning/premature-convergence.ts';
import { againstChance } from '#measures/statistics/permutation-test.ts';
import { type Random, shuffled, uniformNumbers } from '#measures/statistics/random.ts';
import { figure, median, row, share, times } from './simulate.ts';

function convergence(): void {
  const random = uniformNumbers(4);
  const draws = (weights: readonly number[], people: number) =>
    Array.from({ length: people }, () => {
      const upTo = (option: number) => weights.slice(0, option + 1).reduce((sum, it) => sum + it, 0);
      const at = random() * upTo(weights.length - 1);
      return weights.findIndex((_, option) => upTo(option) > at);
    });
  const countsOf = (weights: readonly number[], people: number) => {
    const drawn = draws(weights, people);
    return weights.map((_, option) => drawn.filter((it) => it === option).length);
  };
  for (const [name, weights, truth] of [
    ['three alike', [1, 1, 1], 3],
    ['one of .9', [0.9, 0.05, 0.05], 1.48],
  ] as const) {
    const seen = Array.from({ length: times(2000) }, () => effectiveOptions(countsOf(weights, 12))!);
    row(`K04 effective options of 12 votes, ${name}: median`, figure(median(seen), 2), `${truth} in truth`);
  }
  const early = (weights: readonly number[]) =>
    share(2000, () => {
      const first = { at: 1, counts: countsOf(weights, 7) };
      const second = { at: 6, counts: countsOf(weights, 7) };
      const tau = lockIn([first, second], 0, 7);
      const options = weights.map(() => ({ for: 1, against: 0 }));
      return prematureConvergence({ options, objections: 0, lockIn: tau }).nudge;
    });
  row('K04 7 people, day 1 of 7: nudged where .9 agree', figure(early([0.9, 0.05, 0.05])));
  row('K04 7 people, day 1 of 7: nudged where three are alike', figure(early([1, 1, 1])), 'a nudge, not a finding');
}

/** Each commits alone; then some of those who were not with the plurality go over, and some go elsewhere by themselves. */
function sessionOf(people: number, toward: number, away: number, random: Random): CommitFirstSession {
  const lean = random() < 0.5 ? 0.6 : 0.4;
  const first = Array.from({ length: people }, () => (random() < lean ? 'a' : 'b'));
  const most = first.filter((it) => it === 'a').length * 2 >= people ? 'a' : 'b';
  const pairs = first.map((choice): CommittedPair => {
    const moves = random() < (choice === most ? away : toward);
    return [choice, moves ? (choice === 'a' ? 'b' : 'a') : choice];
  });
  return { pairs, ballots: people };
}

function shift(): void {
  const random = uniformNumbers(5);
  const found = (sessions: number, people: number, toward: number, away: number) =>
    share(400, () => shiftOf(Array.from({ length: sessions }, () => sessionOf(people, toward, away, random))).herding);
  const single = share(2000, () => shiftOf([sessionOf(20, 0.25, 0.1, random)]).herding);
  row('K05 one session of 20, .25 toward, .10 away: found', figure(single), 'single: ≤ .16');
  for (const [sessions, people] of [
    [5, 20],
    [15, 8],
    [15, 20],
  ] as const) {
    for (const toward of [0.3, 0.5]) {
      const name = `K05 ${sessions} sessions of ${people}, ${figure(toward, 2)} toward, .05 away: found`;
      row(name, figure(found(sessions, people, toward, 0.05)));
    }
    // Where most have chosen one option, as many switches each way need different chances.
    row(
      `K05 ${sessions} sessions of ${people}, as many each way: false`,
      figure(found(sessions, people, 0.15, 0.1)),
      '≤ .05',
    );
  }
}

/** In the open, each sees the others' votes before their own. */
function visibleVotes(people: number, follow: number, random: Random): number[] {
  const votes: number[] = [];
  for (let place = 0; place < people; place += 1) {
    const sum = votes.reduce((all, vote) => all + vote, 0);
    const copies = place > 0 && random() < follow;
    votes.push(copies ? (2 * sum > place || (2 * sum === place && random() < 0.5) ? 1 : 0) : random() < 0.5 ? 1 : 0);
  }
  return votes;
}

const runs = (votes: readonly number[]) => votes.filter((vote, place) => place > 0 && vote === votes[place - 1]).length;

function order(): void {
  const random = uniformNumbers(55);
  for (const follow of [0.5, 0.7, 0.9]) {
    const all = Array.from({ length: times(200) }, () => visibleVotes(30, follow, random));
    const sided = all.filter((votes) => {
      const ayes = votes.filter(Boolean).length / votes.length;
      return ayes >= 0.85 || ayes <= 0.15;
    });
    const rejected = all.filter(
      (votes) => againstChance(runs(votes), (chance) => runs(shuffled(votes, chance)), { times: 199 }).p <= 0.05,
    );
    row(
      `K05 visible votes, ${follow} follow, 50/50 question: order rejects`,
      `${figure(rejected.length / all.length)} while ${figure(sided.length / all.length, 2)} end ≥ 85 %`,
      '.01–.12 while .30–.91: the order of visible votes cannot show it',
    );
  }
}

function pooling(): void {
  const random = uniformNumbers(51);
  const ratio = (unique: number, shared: number) => {
    const said = (held: number, chance: number) =>
      Array.from({ length: held }, () => random() < chance).filter(Boolean).length;
    const found = Array.from({ length: times(2000) }, () =>
      poolingRatio({ uniqueHeld: 12, uniqueSaid: said(12, unique), sharedHeld: 12, sharedSaid: said(12, shared) }),
    );
    return median(found.flatMap((it) => (it.state === 'measured' ? [it.ratio] : [])));
  };
  row('K05 planted hidden profile (.2 of unique, .8 of shared said)', figure(ratio(0.2, 0.8), 2), '.25 in truth');
  row('K05 all said alike', figure(ratio(0.6, 0.6), 2), '1 in truth');
}

function following(): void {
  const random = uniformNumbers(18);
  const found = (count: number, switches: number) =>
    share(20_000, () => {
      const seen = Array.from({ length: count }, (): Disagreement => ({ switched: random() < switches }));
      const told = deference(seen);
      return told.state === 'measured' && told.defers;
    });
  row('K18 .50 switch, 20 disagreements: power', figure(found(20, 0.5)), '.87');
  row('K18 .40 switch, 30 disagreements: power', figure(found(30, 0.4)), '.71');
  row('K18 .20 switch, 20 disagreements: false alarms', figure(found(20, 0.2)), '≤ .05');
  row('K18 .20 switch, 30 disagreements: false alarms', figure(found(30, 0.2)), '≤ .05');
}

export const divergenceMeasures = [convergence, shift, order, pooling, following];
