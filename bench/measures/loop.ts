/** The measures of the loop, on simulated truth. */

import { concentration, giniAgainstChance } from '#measures/authority/concentration.ts';
import { escalationChart } from '#measures/authority/escalation-health.ts';
import { recentralisation, TUNING } from '#measures/authority/recentralisation.ts';
import { drawSeats } from '#measures/authority/rotation.ts';
import { vetoParalysis } from '#measures/authority/veto-players.ts';
import { zoneClarity } from '#measures/authority/zone-clarity.ts';
import { citingDiscriminates } from '#measures/loop/citing-discriminates.ts';
import { decisionSpeed } from '#measures/loop/decision-speed.ts';
import { type ChoicePair, espousedGap, fallBetween } from '#measures/loop/espoused-gap.ts';
import { externality } from '#measures/loop/externality-ledger.ts';
import { textDistance } from '#measures/loop/staleness.ts';
import { drawBelow, multinomialCounts, type Random, uniformNumbers } from '#measures/statistics/random.ts';
import { draw, figure, mean, median, row, share, times } from './simulate.ts';

function pairs(count: number, questions: number, same: number, random: Random): ChoicePair[] {
  return Array.from({ length: count }, (_, index) => {
    const label = random() < 0.5 ? 'upholds' : 'breaks';
    const other = label === 'breaks' ? 'upholds' : 'breaks';
    return { question: `q${index % questions}`, choices: [label, random() < same ? label : other] };
  });
}

function espoused(): void {
  const random = uniformNumbers(10);
  const fall = (count: number, to: number) =>
    share(4000, () => fallBetween(pairs(count, count, 0.85, random), pairs(count, count, to, random)).fell);
  row('K10 same-choice rate .85 → .65, 60 pairs: power', figure(fall(60, 0.65)), '.83');
  row('K10 the same, 25 pairs (below the minimum)', figure(fall(25, 0.65)), '.50');
  row('K10 .85 → .85, 60 pairs: false alarms', figure(fall(60, 0.85)), '≤ .05');
  const theatre = (same: number, agree: number) =>
    share(300, () => {
      const found = espousedGap(pairs(60, 30, same, random), { agree, asked: 40 });
      return found.state === 'measured' && found.theatre;
    });
  row('K10 95 % say so, choices by chance, 60 pairs: found', figure(theatre(0.5, 38)));
  row('K10 85 % say so, agreement .6: called theatre', figure(theatre(0.8, 34)));
}

function ledger(): void {
  const random = uniformNumbers(14);
  const outweighs = (ratio: number) =>
    share(4000, () => {
      const note = (_: unknown, index: number) => ({ group: `g${index % 5}`, cost: ratio * (0.7 + 0.6 * random()) });
      const found = externality({ by: 'home', gain: 10, notes: Array.from({ length: 10 }, note) });
      return found.state === 'measured' && found.outweighs;
    });
  for (const ratio of [0.5, 1, 1.5, 2])
    row(`K14 cost to others ${ratio} × gain, 5 groups: outweighs`, figure(outweighs(ratio)));
}

function clarity(): void {
  const random = uniformNumbers(15);
  const zones = ['local', 'check', 'aware', 'intervene'];
  const vignettes = (count: number, people: number, known: number) =>
    Array.from({ length: count }, (_, id) => {
      const right = drawBelow(4, random);
      const answer = () => zones[random() < known ? right : drawBelow(4, random)]!;
      return { id: `${id}`, zones: Array.from({ length: people }, answer) };
    });
  for (const known of [0.3, 0.7, 0.9]) {
    const held = share(1500, () => {
      const found = zoneClarity(vignettes(20, 5, known));
      const interval = found.state === 'measured' ? found.interval : undefined;
      return interval !== undefined && interval[0] <= known ** 2 && interval[1] >= known ** 2;
    });
    row(`K15 20 vignettes × 5, α ${figure(known ** 2, 2)}: interval covers`, figure(held), '.95');
  }
}

const exponential = (random: Random) => -Math.log(1 - random()) / Math.LN2;
/** Log-normal with a long tail, median 1. */
const longTailed = (random: Random) =>
  Math.exp(Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

function speed(): void {
  const truth = 24.1;
  for (const [name, takes, days] of [
    ['exponential', exponential, 55.4],
    ['long-tailed', longTailed, 56],
  ] as const)
    for (const count of [40, 100, 400]) {
      const random = uniformNumbers(16 + count);
      const seen = Array.from({ length: times(1500) }, () => {
        const one = () => [takes(random) * truth, random() * days] as const;
        const durations = Array.from({ length: count }, one).map(([time, age]) => ({
          time: Math.min(time, age),
          closed: time <= age,
        }));
        return decisionSpeed(durations);
      });
      const told = seen.flatMap((found) => (found.state === 'measured' ? [found] : []));
      const off = (values: number[]) => `${((median(values) / truth - 1) * 100).toFixed(1)} %`;
      const open = figure(mean(told.map((found) => found.open)) / count, 2);
      const [ours, naive] = [off(told.map((found) => found.median ?? Infinity)), off(told.map((f) => f.naiveMedian))];
      row(`K16 ${name}, n ${count}, ${open} open: median off by`, ours, `±5 %; dropping open ones ${naive}`);
    }
}

function centre(): void {
  const alarmAt = (decisions: boolean[], learntFrom?: number) => {
    const found = recentralisation(decisions, learntFrom);
    return (found.state === 'measured' ? found.alarmAt : undefined) ?? Infinity;
  };
  for (const usual of [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6]) {
    const random = uniformNumbers(1700 + usual * 100);
    const rings = share(6000, () => alarmAt(draw(TUNING.baseline + TUNING.horizon, usual, random)) < Infinity);
    row(
      `K17 stays at ${figure(usual, 2)}, learnt from 40: false alarms`,
      figure(rings),
      usual === 0.1 ? '≤ .05; was .11' : '≤ .05',
    );
  }
  for (const [learnt, quiet, to, heldAgainst] of [
    [40, 0, 0.3, '≤ 35; 29 with a known share'],
    [40, 20, 0.3, ''],
    [40, 60, 0.3, ''],
    [40, 120, 0.3, ''],
    [40, 0, 0.25, '42 with a known share'],
    [40, 0, 0.4, '18 with a known share'],
    [60, 0, 0.3, ''],
    [80, 0, 0.3, ''],
    [160, 0, 0.3, ''],
  ] as const) {
    const random = uniformNumbers(1800 + learnt + quiet + to * 100);
    const delays = Array.from({ length: times(4000) }, () => {
      const decisions = [...draw(learnt + quiet, 0.1, random), ...draw(TUNING.horizon - quiet, to, random)];
      return alarmAt(decisions, learnt) - learnt - quiet;
    }).filter((delay) => delay > 0);
    const when = quiet === 0 ? 'at once' : `after ${quiet} more`;
    const found = figure(delays.filter(Number.isFinite).length / delays.length, 2);
    const reached = `${median(delays)} (found at all: ${found})`;
    row(`K17 .10 → ${figure(to, 2)} ${when}, learnt from ${learnt}: median alarm`, reached, heldAgainst);
  }
}

function authority(): void {
  for (const [decisions, known] of [
    [20, '.35'],
    [60, '.20'],
    [200, '.11'],
  ] as const) {
    const counts = multinomialCounts(decisions, 10, uniformNumbers(1));
    row(`K19 10 groups, ${decisions} decisions: null Gini`, figure(giniAgainstChance(counts).nullMean), known);
  }
  const random = uniformNumbers(19);
  const found = (counts: () => number[]) =>
    share(600, () => {
      const result = concentration(counts());
      return result.state === 'measured' && result.concentrated;
    });
  row(
    'K19 equal authority, D = 6 n: called concentrated',
    figure(found(() => multinomialCounts(60, 10, random))),
    '≤ .05',
  );
  const tilted = () => multinomialCounts(45, 10, random).map((count, group) => count + (group === 0 ? 15 : 0));
  row('K19 one of 10 takes a third: found', figure(found(tilted)));
}

function citing(): void {
  const random = uniformNumbers(21);
  const found = (count: number, whenCited: number, otherwise: number) =>
    share(800, () => {
      const decisions = Array.from({ length: count }, (_, index) => {
        const cited = random() < 0.5;
        return { question: `q${index % 3}`, cited, option: random() < (cited ? whenCited : otherwise) ? 'a' : 'b' };
      });
      const result = citingDiscriminates(decisions);
      return result.state === 'measured' && result.discriminates;
    });
  row('K21 liturgy, 60 decisions: said to discriminate', figure(found(60, 0.6, 0.6)), '≤ .05');
  row('K21 .75 against .45, 60 decisions: found', figure(found(60, 0.75, 0.45)));
  row('K21 .85 against .35, 60 decisions: found', figure(found(60, 0.85, 0.35)));
}

function edits(): void {
  const random = uniformNumbers(22);
  const word = () =>
    Array.from({ length: 3 + drawBelow(8, random) }, () => 'etaoinshrdlucm'[drawBelow(14, random)]).join('');
  const counted = (length: number, edit: (words: string[]) => void) =>
    share(1500, () => {
      const words = Array.from({ length }, word);
      const before = words.join(' ');
      edit(words);
      return textDistance(before, words.join(' ')) > 0.05;
    });
  const slip = (words: string[]) => {
    const at = words.findIndex((one) => one.length >= 6);
    if (at >= 0) words[at] = `${words[at]!.slice(0, 3)}x${words[at]!.slice(4)}`;
  };
  const exchange = (words: string[]) => words.splice(drawBelow(words.length, random), 1, 'otherwise');
  for (const length of [20, 60, 150]) {
    row(`K22 a slip of the pen in ${length} words: counts as change`, figure(counted(length, slip)), '0');
    row(`K22 a word exchanged in ${length} words: counts as change`, figure(counted(length, exchange)));
  }
}

function escalations(): void {
  const random = uniformNumbers(23);
  const period = (rate: number) => ({ escalations: draw(60, rate, random).filter(Boolean).length, decisions: 60 });
  const rings = (rate: number) =>
    share(3000, () => {
      const chart = escalationChart([...Array.from({ length: 6 }, () => period(0.06)), period(rate)]);
      return chart.state === 'measured' && chart.change !== undefined;
    });
  row('K23 6 per 100 stays, 60 a period: said to change', figure(rings(0.06)), '≤ .05');
  row('K23 6 → 18 per 100: found', figure(rings(0.18)));
}

function vetoes(): void {
  const random = uniformNumbers(24);
  const item = (consents: number, block: number) => {
    const goes = (1 - block) ** consents;
    for (let week = 1; week <= 26; week++) if (random() < goes) return { time: week, closed: true, consents };
    return { time: 26, closed: false, consents };
  };
  const paralysed = (block: number) =>
    share(2000, () => {
      const items = (count: number, consents: number, own: number) =>
        Array.from({ length: count }, () => item(consents, own));
      const found = vetoParalysis([...items(20, 1, 0.3), ...items(20, 5, block)]);
      return found.state === 'measured' && found.paralysed;
    });
  row('K24 Π(1 − .3), 1 against 5 consents, 20 each: found', figure(paralysed(0.3)));
  row('K24 5 consents that hold nothing up: false alarms', figure(paralysed(1 - 0.7 ** 0.2)), '≤ .05');
}

function seats(): void {
  const turns = new Map(Array.from({ length: 11 }, (_, index) => [`p${index}`, 0]));
  let widest = 0;
  for (let round = 0; round < times(2000); round++) {
    const people = [...turns].map(([id, had], index) => ({ id, group: `g${index % 4}`, turns: had }));
    for (const id of drawSeats(people, 3, `round ${round}`).seated) turns.set(id, turns.get(id)! + 1);
    widest = Math.max(widest, Math.max(...turns.values()) - Math.min(...turns.values()));
  }
  row('K28 11 people, 3 seats, 2,000 draws: widest spread', `${widest}`, '≤ 1');
}

export const loopMeasures = [
  espoused,
  ledger,
  clarity,
  speed,
  centre,
  authority,
  citing,
  edits,
  escalations,
  vetoes,
  seats,
];
