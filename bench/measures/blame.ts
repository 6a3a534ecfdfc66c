/** Language that blames a person, held against sentences of real reviews that two readers have labelled without seeing each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled, uniformNumbers } from '#measures/statistics/random.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';
import { findBlame } from '#text/blame.ts';
import { type BlameClass, blameClasses } from '#text/blame-patterns.ts';
import { inTheNet, sample } from '../blame/sample.ts';
import { half, hashOf, sentencesOf } from '../blame/sentences.ts';
import { readArchive, sharedDataIsHere } from '../retrieval/shared-data.ts';
import { figure, row, times } from './simulate.ts';

interface Label {
  file: string;
  index: number;
  hash: string;
  /** What the first and the second reader say, and what stands after the third reading: 1 blames a person. */
  a: 0 | 1;
  b: 0 | 1;
  settled: 0 | 1;
}

interface Judged extends Label {
  text: string;
  net: boolean;
  found: boolean;
}

const labels = JSON.parse(readFileSync(join(import.meta.dirname, '../blame/labels.json'), 'utf8')) as Label[];

/** Cohen's kappa of two readers: (pₒ − pₑ) / (1 − pₑ). Source: J. Cohen, 1960. */
function kappa(): number {
  const share = (is: (label: Label) => boolean) => labels.filter(is).length / labels.length;
  const [a, b] = [share((it) => it.a === 1), share((it) => it.b === 1)];
  const chance = a * b + (1 - a) * (1 - b);
  return (share((it) => it.a === it.b) - chance) / (1 - chance);
}

const within = (hits: number, of: number) =>
  `${figure(hits / of, 2)} (${hits}/${of}, ${wilsonInterval(hits, of)
    .map((it) => figure(it, 2))
    .join('–')})`;

function print(name: string, judged: readonly Judged[], detects: (it: Judged) => boolean, goals: [string, string]) {
  const found = judged.filter(detects);
  const hits = found.filter((it) => it.settled === 1).length;
  const all = judged.filter((it) => it.settled === 1).length;
  row(`K07 blame, ${name}: precision`, within(hits, found.length), goals[0]);
  row(`K07 blame, ${name}: recall`, within(hits, all), goals[1]);
}

/** In all sentences of the collection: the net was read whole, of the rest a sample, each of which stands for many. */
function printWeighted(judged: readonly Judged[], size: { net: number; rest: number }) {
  const rest = judged.filter((it) => !it.net).length;
  const weight = (it: Judged) => (it.net ? 1 : size.rest / rest);
  const sum = (is: (it: Judged) => boolean) => judged.filter(is).reduce((total, it) => total + weight(it), 0);
  const hits = sum((it) => it.found && it.settled === 1);
  const missed = judged.filter((it) => !it.net && !it.found && it.settled === 1).length;
  const told = `each of ${rest} outside the net stands for ${figure(size.rest / rest, 0)}; missed there: ${missed}`;
  row('K07 blame, weighted: precision', figure(hits / sum((it) => it.found), 2), told);
  row('K07 blame, weighted: recall', figure(hits / sum((it) => it.settled === 1), 2), told);
}

function printControl() {
  const files = readArchive('rfc/python-peps/files.tar.gz');
  const all = [...files].flatMap(([file, text]) => sentencesOf(file, text));
  const read = shuffled(all, uniformNumbers(7)).slice(0, times(20_000));
  const counts = new Map<BlameClass, number>();
  for (const { text } of read) for (const { kind } of findBlame(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const kind of blameClasses) {
    const rate = ((counts.get(kind) ?? 0) * 1000) / read.length;
    const goal = kind === 'counterfactual' || kind === 'omission' ? 'goal ≤ .10; reviews 3.2 and 2.4' : 'no goal';
    row(`K07 ${kind} per 1,000 PEP sentences`, figure(rate, 2), goal);
  }
}

export async function blameMeasure(): Promise<void> {
  if (!sharedDataIsHere()) return row('K07 blame', 'skipped', 'the labelled reviews are not here');
  const { drawn, size } = sample();
  const texts = new Map(drawn.map((it) => [`${it.file} ${it.index}`, it.text]));
  const judged = labels.flatMap((label) => {
    const text = texts.get(`${label.file} ${label.index}`);
    if (text === undefined || hashOf(text) !== label.hash) return [];
    return [{ ...label, text, net: inTheNet(text), found: findBlame(text).length > 0 }];
  });
  if (judged.length < labels.length) row('K07 labels without their sentence', `${labels.length - judged.length}`, '0');
  const apart = labels.filter((it) => it.a !== it.b).length;
  row(
    'K07 two readers: Cohen’s kappa',
    figure(kappa(), 2),
    `${labels.length} sentences, ${apart} settled in a third reading`,
  );
  const goals: [string, string] = ['goal ≥ .85; before .79, naive .28', 'goal ≥ .80; before .70, naive 1.00'];
  print('all', judged, (it) => it.found, goals);
  for (const part of ['tune', 'test'] as const)
    print(
      `${part} half`,
      judged.filter((it) => half(it.file) === part),
      (it) => it.found,
      goals,
    );
  print('the net itself', judged, (it) => it.net, ['naive, for comparison', '']);
  printWeighted(judged, size);
  printControl();
}

export const blameMeasures = [blameMeasure] as const;
