/** Silent drift and divergence of assumptions, on simulated teams. The tuning used other seeds than these. */
import { anonymousDrift } from '#measures/drift/anonymous-drift.ts';
import { assumptionDivergence } from '#measures/drift/assumption-divergence.ts';
import { silentDrift } from '#measures/drift/silent-drift.ts';
import { understandingLag } from '#measures/drift/understanding-lag.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';
import { driftingTeams, oneRound, renewedIn, type Scenario, unnamed } from './drifting-teams.ts';
import { figure, median, row, share, times } from './simulate.ts';

const firstSeed = Number(process.env.DRIFT_SEED ?? 83_000);
const onset = 8;

/**
 * The round after the onset in which it rang, 1 for the first; infinite where it did not within 26. Without names, `told` is
 * whether the measure is told how many people are new.
 */
function delays(scenario: Scenario, runs: number, named: boolean, told = true): number[] {
  return Array.from({ length: times(runs) }, (_, run) => {
    const people = driftingTeams(scenario, uniformNumbers(firstSeed + 7919 * run));
    const probes = scenario.probes ?? 10;
    const found = named
      ? silentDrift(people, { probes, times: 99, seed: run })
      : anonymousDrift(unnamed(people), probes, told ? renewedIn(people) : []);
    const at = found.state === 'measured' ? found.alarmAt : undefined;
    return at === undefined ? Infinity : at - onset + 1;
  });
}

const within = (found: readonly number[], limit: number) =>
  found.filter((delay) => delay <= limit).length / found.length;

interface Row {
  name: string;
  scenario: Scenario;
  /** What is held against false alarms and against the delay. */
  alarms?: string;
  delay?: string;
  anonymous?: string;
}

const scenarios: Row[] = [
  { name: 'n 8', scenario: {}, alarms: '≤ .05', delay: '≤ 8; was 8, 15 of levels', anonymous: 'was 9' },
  {
    name: 'n 5, 8 probes',
    scenario: { sizes: [5, 5], probes: 8 },
    alarms: '≤ .05',
    delay: 'was 10',
    anonymous: 'was 11',
  },
  { name: 'n 15', scenario: { sizes: [15, 15] }, alarms: '≤ .05', delay: 'was 6', anonymous: 'was 7' },
  { name: 'n 8, 60 % answer', scenario: { response: 0.6 }, alarms: '≤ .05; was ≤ .06', delay: '≤ 8' },
  { name: 'n 6 and 12', scenario: { sizes: [6, 12] }, alarms: '≤ .05', delay: '≤ 8' },
  {
    name: 'n 8, 5 % leave each round',
    scenario: { turnover: 0.05 },
    alarms: '≤ .08; was .15',
    delay: '≤ 8',
    anonymous: 'FA ≤ .08; was .50',
  },
  { name: 'n 8, 60 % answer, 5 % leave', scenario: { response: 0.6, turnover: 0.05 }, alarms: '', delay: 'was 13' },
];

function tables(): void {
  for (const { name, scenario, alarms = '', delay = '', anonymous = '' } of scenarios) {
    row(`K02 ${name}: false alarms in 26 rounds`, figure(within(delays(scenario, 400, true), 26)), alarms);
    const drifting = delays({ ...scenario, drift: 0.1 }, 150, true);
    const reached = `${median([...drifting])} rounds (≤ 12: ${figure(within(drifting, 12), 2)})`;
    row(`K02 ${name}, drift .10: median alarm`, reached, delay);
    if (scenario.response) continue;
    const [still, moving] = [delays(scenario, 400, false), delays({ ...scenario, drift: 0.1 }, 150, false)];
    const told = median(moving);
    const when = Number.isFinite(told) ? `${told} rounds` : 'abstains with so many new';
    row(`K02b ${name}, anonymous`, `FA ${figure(within(still, 26))}, ${when}`, anonymous);
  }
  for (const [name, heldAgainst, scenario] of [
    ['drift .05', '13', { drift: 0.05 }],
    ['drift .20', '5', { drift: 0.2 }],
    ['step .8', '3', { step: 0.8 }],
  ] as const)
    row(`K02 n 8, ${name}: median alarm`, `${median(delays(scenario, 100, true))} rounds`, `was ${heldAgainst}`);
  for (const turnover of [0.01, 0.02, 0.05]) {
    const name = `K02b n 8, ${100 * turnover} % leave each round: false alarms`;
    row(name, figure(within(delays({ turnover }, 400, false), 26)), '≤ .08');
    row(`${name}, not told`, figure(within(delays({ turnover }, 400, false, false), 26)), 'unusable');
  }
  const five = delays({ sizes: [5, 5], drift: 0.1 }, 150, true);
  row('K02 n 5, 10 probes, drift .10: median alarm', `${median(five)} rounds`, 'as many answers as 60 % of 8');
  for (const apart of [0, 0.5, 0.8]) {
    const scenario = { both: 0.1, apart };
    const name = `both move .10 a round, apart ${figure(apart, 1)}`;
    row(`K02 ${name}: false alarms`, figure(within(delays(scenario, 300, true), 26)), '≤ .08; was .46 (.29–.73)');
    row(`K02b ${name}: false alarms`, figure(within(delays(scenario, 300, false), 26)), '≤ .08; was .14');
  }
  const both = delays({ both: 0.05, drift: 0.1 }, 100, true);
  row('K02 drift .10 while both move .05: median alarm', `${median(both)} rounds`);
}

function divergence(): void {
  const random = uniformNumbers(firstSeed + 1);
  const rejects = (size: number, apart: number, count: number) =>
    share(count, () => {
      const found = assumptionDivergence(oneRound([size, size], apart, random), { times: 199 });
      return found.state === 'measured' && found.p <= 0.05;
    });
  for (const size of [5, 8, 15])
    row(`K01 2 × ${size}, no difference: p ≤ .05`, figure(rejects(size, 0, 300)), '.03–.09');
  for (const [size, apart, was] of [
    [8, 0.9, '.29 (4 groups)'],
    [8, 1.4, '.64 (4 groups)'],
    [15, 0.9, '.67 (4 groups)'],
    [15, 1.4, '.99 (4 groups)'],
  ] as const)
    row(`K01 2 × ${size}, ${apart} SD on half of the probes: power`, figure(rejects(size, apart, 60)), was);
  let [wrong, located] = [0, 0];
  for (let run = 0; run < times(60); run++) {
    const found = assumptionDivergence(oneRound([15, 15], 1.4, random), { times: 399 });
    if (found.state !== 'measured') continue;
    for (const [probe, it] of found.probes.entries()) {
      if (it.located) located++;
      if (it.located && probe >= 5) wrong++;
    }
  }
  row('K01 2 × 15, 1.4 SD: false among the located', figure(wrong / Math.max(1, located)), '.03–.13');
}

function lag(): void {
  const random = uniformNumbers(firstSeed + 2);
  const truth = 30;
  const seen = Array.from({ length: times(1500) }, () => {
    const groups = Array.from({ length: 12 }, () => {
      const learnt = Array.from({ length: 8 }, () => (-Math.log(1 - random()) * truth) / -Math.log(0.2));
      const asked = [7, 14, 21, 28, 35, 42, 49, 56];
      return asked.map((day) => ({ day, right: learnt.filter((on) => on <= day).length, asked: 8 }));
    });
    const found = understandingLag(groups);
    return (found.state === 'measured' ? found.lag.median : undefined) ?? Infinity;
  });
  row('K03 12 groups of 8, weekly, 80 % know on day 30: median', `${median(seen)} days`, 'told at the next check');
}

export const driftMeasures = [tables, divergence, lag];
