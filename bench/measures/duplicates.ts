/** K13, duplicate effort: which of many descriptions are of one thing. On patterns that were told twice, and on records that repositories share. */
import { componentsOver } from '#measures/statistics/components.ts';
import { alikePairs } from '#text/alike-pairs.ts';
import { readArchive, readJsonLines, sharedDataIsHere } from '../retrieval/shared-data.ts';
import { figure, row } from './simulate.ts';

const absent = 'shared data absent: set THROUGHLINE_SHARED_DATA';

interface Pattern {
  slug: string;
  title: string;
  file: string;
}

/** What stands under the heading, as far as a summary would go. */
function summaryOf(text: string): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const prose = body.split('\n').filter((line) => line.trim() !== '' && !/^[#>|*-]/.test(line.trim()));
  return prose.join(' ').slice(0, 600);
}

/** A pattern whose slug goes on where another's ends, with a hyphen, is taken for the same one told again. */
function twinsAmong(slugs: readonly string[]): [string, string][] {
  const known = new Set(slugs);
  return slugs.flatMap((slug) => {
    const parts = slug.split('-');
    const shorter = parts.slice(1).map((_, end) => parts.slice(0, end + 1).join('-'));
    return shorter.filter((it) => known.has(it)).map((it): [string, string] => [it, slug]);
  });
}

const keyOf = (one: string, other: string) => [one, other].sort().join(' ');

function patterns(): void {
  if (!sharedDataIsHere()) {
    row('K13 twin patterns', absent);
    return;
  }
  const listed = readJsonLines<Pattern>('patterns/index.jsonl.gz');
  const files = readArchive('patterns/patterns.tar.gz');
  const texts = listed.map(({ title, file }) => `${title}\n${summaryOf(files.get(file) ?? '')}`);
  const twins = twinsAmong(listed.map(({ slug }) => slug));
  const from = performance.now();
  const found = alikePairs(texts, 0.4);
  const took = performance.now() - from;
  const cosines = new Map(
    found.map(({ one, other, cosine }) => [keyOf(listed[one]!.slug, listed[other]!.slug), cosine]),
  );
  for (const [least, baseline] of [
    [0.6, '.17'],
    [0.5, '.55'],
    [0.4, '.71'],
  ] as const) {
    const recalled = twins.filter(([one, other]) => (cosines.get(keyOf(one, other)) ?? 0) >= least).length;
    const among = found.filter(({ cosine }) => cosine >= least).length;
    const reached = `${figure(recalled / twins.length)} of ${twins.length}; ${among} pairs in all`;
    row(`K13 twin patterns found at cosine ≥ ${least}`, reached, baseline);
  }
  row(`K13 comparing ${texts.length} descriptions with one another`, `${Math.round(took)} ms`);
  neighbours(texts, twins, new Map(listed.map(({ slug }, at) => [slug, at])));
}

/** Whether the twin is among the ten likest of each. */
function neighbours(
  texts: readonly string[],
  twins: readonly [string, string][],
  at: ReadonlyMap<string, number>,
): void {
  const asked = new Map<number, Set<number>>();
  const note = (one: string, other: string) =>
    asked.set(at.get(one)!, (asked.get(at.get(one)!) ?? new Set<number>()).add(at.get(other)!));
  for (const [one, other] of twins) {
    note(one, other);
    note(other, one);
  }
  const likest = new Map<number, [number, number][]>([...asked.keys()].map((one) => [one, []]));
  for (const { one, other, cosine } of alikePairs(texts, 0.02)) {
    likest.get(one)?.push([other, cosine]);
    likest.get(other)?.push([one, cosine]);
  }
  let hits = 0;
  for (const [one, wanted] of asked) {
    const ten = likest
      .get(one)!
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10);
    if (ten.some(([other]) => wanted.has(other))) hits += 1;
  }
  const reached = `${figure(hits / asked.size)} of ${asked.size}`;
  row('K13, M86 twin among the ten likest, title and beginning', reached, 'baseline .841 (BM25), .891 (tf-idf)');
}

interface SharedRecord {
  a: string;
  b: string;
  cross_repo: boolean;
  jaccard_5gram: number | null;
}

/** Records that two organisations really share: what stands in both, word for word or nearly. */
function sharedRecords(): void {
  if (!sharedDataIsHere()) {
    row('K13 records that organisations share', absent);
    return;
  }
  const files = readArchive('adr/files.tar.gz');
  const pathOf = (id: string) => id.replace(':', '/');
  const pairs = readJsonLines<SharedRecord>('adr/near-duplicates.jsonl').filter(
    ({ a, b, cross_repo }) => cross_repo && files.has(pathOf(a)) && files.has(pathOf(b)),
  );
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const found = alikePairs(ids.map((id) => files.get(pathOf(id))!.slice(0, 20_000)));
  const keys = new Set(found.map(({ one, other }) => keyOf(ids[one]!, ids[other]!)));
  const recalled = pairs.filter(({ a, b }) => keys.has(keyOf(a, b))).length;
  row(
    'K13 records that two repositories share: found at ≥ .6',
    `${figure(recalled / pairs.length)} of ${pairs.length}`,
  );
  const ownerOf = (id: string) => [id.split(':')[0]!];
  const edges = found.map(({ one, other }) => [ids[one]!, ids[other]!] as const);
  const three = componentsOver(edges, ownerOf, 3);
  row('K13 the same in three repositories or more', `${three.length} clusters`);
}

export const duplicateMeasures = [patterns, sharedRecords] as const;
