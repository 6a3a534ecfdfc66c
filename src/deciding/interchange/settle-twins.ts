/** Two files cannot be the same decision: of those that carry one id, or one place of origin, the first keeps it. */
import type { Decision } from '../decisions/decision.ts';
import type { Finding } from './finding.ts';
import { type Item, sourceKey } from './import-plan.ts';
import { madrFileName } from './write-madr.ts';

const fileName = (path: string) => path.split('/').at(-1) ?? '';

/** Before all the file that the decision came from; then the one that is named as its title says; then the later state. */
function rank({ file, reading: { own, content } }: Item, current: Decision | undefined): [number, number, number] {
  return [
    current?.source?.path === file ? 0 : 1,
    fileName(file) === madrFileName(own?.number ?? 0, content.title) ? 0 : 1,
    -(own?.revision ?? 0),
  ];
}

function firstOf(items: Item[], current: Decision | undefined): Item | undefined {
  const ranked = items.map((item) => ({ item, rank: rank(item, current) }));
  ranked.sort(
    (one, other) =>
      one.rank.map((part, at) => part - (other.rank[at] ?? 0)).find((difference) => difference !== 0) ??
      (one.item.file < other.item.file ? -1 : 1),
  );
  return ranked[0]?.item;
}

/** The line of the front matter on which `key` stands under `throughline`. */
function lineOf(text: string, key: string): number {
  const lines = text.split('\n');
  const block = lines.findIndex((line) => line.startsWith('throughline:'));
  const at = lines.findIndex((line, index) => index > block && line.trimStart().startsWith(`${key}:`));
  return Math.max(at, block, 0) + 1;
}

/** The file itself is where such a decision comes from. */
const fromHere = ({ file, reading }: Item, repository: string): Item['reading']['source'] => ({
  ...reading.source,
  repository,
  path: file,
});

const withProblem = (item: Item, reading: Partial<Item['reading']>, problem: Finding): Item => ({
  ...item,
  reading: { ...item.reading, ...reading, problems: [...item.reading.problems, problem] },
});

/** Of files with one `throughline.id` the first keeps it; the others become decisions of their own. */
function settleIds(items: Item[], repository: string, byId: Map<string, Decision>): Item[] {
  const byOwn = new Map<string, Item[]>();
  for (const item of items) {
    const id = item.reading.own?.id;
    if (id) byOwn.set(id, [...(byOwn.get(id) ?? []), item]);
  }
  const keepers = new Map([...byOwn].map(([id, all]) => [id, firstOf(all, byId.get(id))]));
  return items.map((item) => {
    const { own, source } = item.reading;
    const keeper = keepers.get(own?.id ?? '');
    if (!own || !keeper || keeper === item) return item;
    const problem = `The file carries the same id as ${keeper.file}, which keeps it; this one was taken for a decision of its own.`;
    const reading = { own: { ...own, id: null, number: null }, source: fromHere(item, repository) };
    return withProblem(item, reading, { line: lineOf(source.text, 'id'), problem });
  });
}

/** Of files that say they came from one place the first is believed, unless one of them is what lies there. */
function settleOrigins(items: Item[], repository: string): Item[] {
  const foreign = items.filter(({ reading }) => reading.own === null);
  const taken = new Map(foreign.map(({ file, reading }) => [sourceKey(reading.source), file]));
  return items.map((item) => {
    const { own, source } = item.reading;
    if (!own) return item;
    const other = taken.get(sourceKey(source));
    taken.set(sourceKey(source), other ?? item.file);
    if (other === undefined) return item;
    const problem = `The file says that it came from where ${other} came from; it was taken as coming from here.`;
    return withProblem(item, { source: fromHere(item, repository) }, { line: lineOf(source.text, 'source'), problem });
  });
}

/** Settles who is who among the files of one call, given the decisions that are known by the ids in them. */
export const settleTwins = (items: Item[], repository: string, byId: Map<string, Decision>): Item[] =>
  settleOrigins(settleIds(items, repository, byId), repository);
