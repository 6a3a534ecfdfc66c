/** Whether boilerplate is told from what people wrote: on sections of real records with seeded fill-ins, and on a library. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { proxyAgreement, type Traces, traceability } from '#measures/loop/traceability.ts';
import { type Filling, fieldBoilerplate } from '#measures/reasoning/boilerplate.ts';
import { densityOf, type Rationale, specificity } from '#measures/reasoning/specificity.ts';
import { drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';
import { type FieldText, PieceCounts, piecesOf } from '#text/boilerplate.ts';
import { specificsIn, specificsOf } from '#text/specifics.ts';
import { readCorpus } from '../import-corpus.ts';
import { figure, mean, row, share } from './simulate.ts';

const sharedData = process.env.THROUGHLINE_SHARED_DATA ?? path.join(import.meta.dirname, '../../../shared/data');
const absent = 'shared data absent: set THROUGHLINE_SHARED_DATA';

interface Written extends FieldText {
  /** True where we put it there. */
  seeded: boolean;
}

/** What is filled in where a form asks for more than there is to say; the record's own title stands in it. */
const fillIns: readonly ((title: string) => string)[] = [
  (t) => `This decision on ${t} supports our strategic goals and creates value for all stakeholders involved.`,
  (t) => `We will monitor ${t} over time and revisit this decision if circumstances change significantly.`,
  (t) => `${t} improves maintainability and gives the team a solid foundation for future development work.`,
  (t) => `There are no known risks with ${t} at this time, and none are expected in the foreseeable future.`,
  (t) => `The team discussed ${t} in detail and agreed that this is the best approach going forward for everyone.`,
];

const fillIn = (title: string, random: Random): string => {
  const first = drawBelow(fillIns.length, random);
  const second = (first + 1 + drawBelow(fillIns.length - 1, random)) % fillIns.length;
  return `${fillIns[first]!(title)} ${fillIns[second]!(title)}`;
};

/** One section of each record that has it. */
function sectionsOf(heading: RegExp): Written[] {
  return (readCorpus('adr')?.files ?? [])
    .filter(({ row: { kind } }) => kind === 'adr')
    .flatMap(({ bytes }) => {
      const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
      const title = /^#\s+(.+)$/m.exec(text)?.[1]?.replace(/^[\d.\s:ADR-]+/, '') ?? '';
      const [, found] = text.split(/^#{1,4}\s+/m).reduce<[boolean, string]>(
        ([done, kept], part) => {
          const [head = '', ...rest] = part.split('\n');
          return done || !heading.test(head) ? [done, kept] : [true, rest.join('\n').trim()];
        },
        [false, ''],
      );
      return found ? [{ text: found, own: [title], seeded: false }] : [];
    });
}

const fillingsOf = (texts: readonly FieldText[]): Filling[] => {
  const counts = new PieceCounts();
  const all = texts.map(piecesOf);
  for (const one of all) counts.add(one);
  return all.map((one) => ({ share: counts.shareOf(one), contentWords: one.contentWords, likePrevious: null }));
};

/** The chance that a seeded text scores higher than a human one (ties half). */
function auc(scores: readonly number[], seeded: readonly boolean[]): number {
  const order = scores.map((score, place) => ({ score, seeded: seeded[place]! })).sort((a, b) => a.score - b.score);
  let [below, wins, places] = [0, 0, 0];
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && order[end]!.score === order[i]!.score) end += 1;
    const tied = order.slice(i, end);
    const up = tied.filter((it) => it.seeded).length;
    wins += up * (below + (tied.length - up) / 2);
    below += tied.length - up;
    places += up;
    i = end;
  }
  return wins / (places * below);
}

/** Whoever writes little says little: being short is told of apart, and is no boilerplate. */
const scoreOf = ({ share: held }: Filling) => held ?? 0;

function seed(human: readonly Written[], rate: number, random: Random): Written[] {
  return human.map((one) =>
    random() < rate ? { own: one.own, text: fillIn(one.own[0] ?? '', random), seeded: true } : one,
  );
}

function seeded(name: string, heading: RegExp): void {
  const human = sectionsOf(heading);
  if (human.length === 0) {
    row(`K09 ${name}`, absent);
    return;
  }
  const random = uniformNumbers(9);
  for (const rate of [0.05, 0.2, 0.6]) {
    const mixed = seed(human, rate, random);
    const fillings = fillingsOf(mixed);
    const found = auc(
      fillings.map(scoreOf),
      mixed.map((it) => it.seeded),
    );
    const judged = fieldBoilerplate(fillings);
    const said = judged.state === 'measured' && judged.dispensable ? 'field proposed' : 'field kept';
    row(
      `K09 ${human.length} real “${name}”, ${rate * 100} % filled in: AUC`,
      `${figure(found)} (${said})`,
      rate === 0.6 ? '≥ .95, proposed' : '≥ .95, kept',
    );
  }
  const clean = fieldBoilerplate(fillingsOf(human));
  if (clean.state === 'measured')
    row(`K09 the same as written: hollow, boilerplate`, `${figure(clean.hollow)}, ${figure(clean.boilerplate ?? 0)}`);
}

function boilerplate(): void {
  seeded('Context', /^context\b/i);
  seeded('Decision', /^decision\b(?! drivers)/i);
  seeded('Consequences', /^consequences\b/i);
}

interface Pattern {
  title: string;
  vitality: string;
  sections: string[];
}

function patterns(): Pattern[] {
  const archive = path.join(sharedData, 'patterns/patterns.tar.gz');
  if (!existsSync(archive)) return [];
  const unpacked = mkdtempSync(path.join(tmpdir(), 'throughline-patterns-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', unpacked]);
    const folder = path.join(unpacked, '_patterns');
    return readdirSync(folder).flatMap((file) => patternIn(readFileSync(path.join(folder, file), 'utf8')) ?? []);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

function patternIn(text: string): Pattern | null {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  try {
    const read = parse(front) as {
      title?: string;
      ontology?: { commons_assessment?: { vitality_reasoning?: string } };
    } | null;
    const vitality = read?.ontology?.commons_assessment?.vitality_reasoning;
    if (!vitality) return null;
    const sections = body.split(/^#{2,3} /m).slice(1);
    return { title: String(read?.title ?? ''), vitality: String(vitality), sections };
  } catch {
    return null;
  }
}

function library(): void {
  const all = patterns();
  if (all.length === 0) {
    row('K09 pattern library', absent);
    return;
  }
  const meanShare = (texts: readonly FieldText[]) => {
    const judged = fieldBoilerplate(fillingsOf(texts));
    return judged.state === 'measured' ? (judged.boilerplate ?? 0) : Number.NaN;
  };
  const own = (title: string) => [title];
  const vitality = meanShare(all.map(({ title, vitality: text }) => ({ text, own: own(title) })));
  row(`K09 library, vitality reasoning of ${all.length}: mean share`, figure(vitality), '.96 (not an AUC)');
  const narrative = [0, 1, 2].map((place) =>
    meanShare(
      all.flatMap(({ title, sections }) => (sections[place] ? [{ text: sections[place], own: own(title) }] : [])),
    ),
  );
  row('K09 library, three narrative sections: mean share', narrative.map((it) => figure(it)).join(' '), '≤ .03');
}

const rationaleIn = (text: string): Rationale => {
  const found = specificsIn(text);
  return { words: found.words, specifics: specificsOf(found), boilerplate: 0, citesRule: found.citesRule };
};

function realReasons(): void {
  const human = sectionsOf(/^context\b/i).slice(0, 400);
  if (human.length === 0) {
    row('K33 real reasons against fill-ins', absent);
    return;
  }
  const random = uniformNumbers(33);
  const real = human.map(({ text }) => rationaleIn(text));
  const filled = human.map(() => rationaleIn(fillIn('it', random)));
  const found = auc([...real, ...filled].map(densityOf), [...real.map(() => true), ...filled.map(() => false)]);
  row('K33 400 real contexts denser than fill-ins: AUC', figure(found), 'blind rating is still to be had');
}

/** A reason as specific as all others: one specific to begin with, and then so many to the word. */
function drawnReason(words: number, perWord: number, random: Random): Rationale {
  let specifics = 1;
  for (let word = 0; word < words; word++) if (random() < perWord) specifics += 1;
  return { words, specifics, boilerplate: 0, citesRule: false };
}

function localReasons(): void {
  const random = uniformNumbers(34);
  const reasons = (count: number, shortest: number, longest: number, perWord: number) =>
    Array.from({ length: count }, () => drawnReason(shortest + drawBelow(longest - shortest, random), perWord, random));
  const apart = (own: Rationale[], others: Rationale[], by: 'interval' | 'againstLengthInterval') => {
    const found = specificity(own, [...own, ...others]);
    if (found.state !== 'measured') return false;
    const level = by === 'interval' ? mean(others.map(densityOf)) : 0;
    return found[by][0] > level || found[by][1] < level;
  };
  const rate = (shortest: number, longest: number, perWord: number, by: 'interval' | 'againstLengthInterval') =>
    share(100, () => apart(reasons(40, shortest, longest, perWord), reasons(400, 15, 150, 0.04), by));
  row('K33 as specific, but short: told apart by density alone', figure(rate(15, 40, 0.04, 'interval')));
  row('K33 the same, for length', figure(rate(15, 40, 0.04, 'againstLengthInterval')), '≤ .10');
  row('K33 half as specific, 40 reasons, for length: found', figure(rate(15, 150, 0.015, 'againstLengthInterval')));
}

const draws = (chance: number, random: Random): Traces => {
  const holds = () => random() < chance;
  return { who: holds(), why: holds(), principle: holds(), alternatives: holds(), livingLink: holds() };
};

function traces(): void {
  const random = uniformNumbers(6);
  const truth = 0.9 ** 5;
  const covered = share(2000, () => {
    const found = traceability(Array.from({ length: 30 }, () => draws(0.9, random)));
    return found.state === 'measured' && found.interval[0] <= truth && truth <= found.interval[1];
  });
  row('K06 30 decisions, truth .59: interval covers', figure(covered), '.95');
  const kappas = Array.from({ length: 400 }, () => {
    const judged = Array.from({ length: 60 }, () => {
      const audit = random() < 0.6;
      return { audit, proxy: random() < 0.15 ? !audit : audit };
    });
    const found = proxyAgreement(judged);
    return found.state === 'measured' ? (found.kappa ?? 0) : 0;
  });
  row('K06 proxy wrong in 15 of 100, 60 audited: mean κ', figure(mean(kappas)), '.69');
}

export const fieldMeasures = [boilerplate, library, realReasons, localReasons, traces] as const;
