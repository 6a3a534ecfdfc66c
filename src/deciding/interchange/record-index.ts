/** Looks records up by what people write: path, then slug, then title, then number; a number alone may mean several. */
import { slugLikeness } from './reference-target.ts';
import type { Reference } from './references.ts';
import { readName, readTitle, slugOf } from './title-words.ts';

type Known = { path: string; title: string; number: string; repository: string; id?: string | null };
export type NotFound = { why: string };
export type RecordIndex = { find(from: Known, reference: Pick<Reference, 'target' | 'text'>): string | NotFound };

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');
const withoutExtension = (path: string) =>
  path.replace(/(?:\.html)?\.(?:mdx?|markdown|rst|adoc|asciidoc|txt|html)$/i, '');
const plainNumber = (text: string) => text.replace(/^0+(?=\d)/, '');

/** `../a/./b` below `folder`, or null where it leads out of the repository. */
function join(folder: string, path: string): string | null {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

/** Several records under one key. */
class Shelf {
  private readonly paths = new Map<string, string[]>();
  add(key: string, path: string): void {
    if (key === '') return;
    this.paths.set(key, [...(this.paths.get(key) ?? []), path]);
  }
  get(key: string): string[] {
    return key === '' ? [] : (this.paths.get(key) ?? []);
  }
}

const numberOf = ({ number, path }: Known) => plainNumber(number || readName(path).number);

/** An address on the repository's own host is a path in it. */
function pathInAddress(address: string, repository: string): string | null {
  const found =
    /^https?:\/\/[^/]{1,100}\/([^/]{1,100}\/[^/]{1,100})\/(?:-\/)?(?:blob|tree|raw|edit)\/[^/]{1,100}\/(.{1,900})$/i.exec(
      address,
    );
  if (!found?.[1] || !found[2]) return null;
  return found[1].toLowerCase() === repository.toLowerCase() ? found[2] : null;
}

type Shelves = {
  files: Map<string, string>;
  bare: Shelf;
  slugs: Shelf;
  titles: Shelf;
  numbers: Shelf;
  ids: Map<string, string>;
};

function fill(records: Known[]): Shelves {
  const shelves: Shelves = {
    files: new Map(),
    bare: new Shelf(),
    slugs: new Shelf(),
    titles: new Shelf(),
    numbers: new Shelf(),
    ids: new Map(),
  };
  for (const record of records) {
    const { path } = record;
    shelves.files.set(path.toLowerCase(), path);
    shelves.bare.add(withoutExtension(path).toLowerCase(), path);
    shelves.slugs.add(readName(path).slug, path);
    shelves.titles.add(slugOf(record.title), path);
    shelves.numbers.add(numberOf(record), path);
    if (record.id) shelves.ids.set(record.id, path);
  }
  return shelves;
}

/** The one record in the same folder, else the only one anywhere. */
function oneOf(paths: string[], from: Known, name: string): string | NotFound | null {
  const others = paths.filter((path) => path !== from.path);
  const near = others.filter((path) => folderOf(path) === folderOf(from.path));
  const [only] = near.length > 0 ? near : others;
  if (only === undefined) return paths.length > 0 ? (paths[0] ?? null) : null;
  if ((near.length > 0 ? near : others).length > 1) return { why: `can mean several records by its ${name}` };
  return only;
}

function byPath(shelves: Shelves, from: Known, path: string): string | null {
  const tries = [join(folderOf(from.path), path), join('', path.replace(/^\/+/, ''))];
  for (const place of tries) {
    if (!place) continue;
    const exact = shelves.files.get(place.toLowerCase()) ?? shelves.bare.get(withoutExtension(place).toLowerCase())[0];
    if (exact) return exact;
  }
  return null;
}

/** A link that leads nowhere still names its record: by its file's name, by its words, by its number if the words agree. */
function byBrokenPath(shelves: Shelves, from: Known, path: string, title: string): string | NotFound | null {
  const name = readName(path.replace(/\/+$/, ''));
  const sameName = [...shelves.files.values()].filter(
    (file) =>
      withoutExtension(file.split('/').at(-1) ?? '').toLowerCase() ===
      withoutExtension(path.replace(/\/+$/, '').split('/').at(-1) ?? '').toLowerCase(),
  );
  const named =
    oneOf(sameName, from, 'file name') ??
    oneOf(shelves.slugs.get(name.slug), from, 'file name') ??
    oneOf(shelves.titles.get(name.slug), from, 'title') ??
    oneOf(shelves.titles.get(slugOf(readTitle(title).title)), from, 'title');
  if (named) return named;
  const numbered = oneOf(shelves.numbers.get(plainNumber(name.number)), from, 'number');
  if (numbered === null || typeof numbered !== 'string') return numbered;
  const isRoute = name.slug === '' || /^\d+$/.test(name.slug) || name.slug === slugOf(name.number);
  const likeness = Math.max(
    slugLikeness(name.slug, readName(numbered).slug),
    slugLikeness(title, readName(numbered).slug),
  );
  return isRoute || likeness > 0
    ? numbered
    : { why: `leads nowhere, and number ${name.number} is another record by now` };
}

function byWords(shelves: Shelves, from: Known, title: string, number: string): string | NotFound | null {
  const named =
    oneOf(shelves.titles.get(slugOf(title)), from, 'title') ?? oneOf(shelves.slugs.get(slugOf(title)), from, 'title');
  return named ?? oneOf(shelves.numbers.get(plainNumber(number)), from, 'number');
}

/** The index of all records of one repository. */
export function buildIndex(records: Known[]): RecordIndex {
  const shelves = fill(records);
  return {
    find(from, { target, text }) {
      const known = target.id ? shelves.ids.get(target.id) : undefined;
      if (known) return known;
      const path = target.external ? pathInAddress(target.path, from.repository) : target.path;
      if (target.external && path === null) return { why: 'leads out of the repository' };
      const exact = path ? byPath(shelves, from, target.external ? `/${path}` : path) : null;
      if (exact) return exact;
      if (path?.startsWith('#')) return { why: 'is a place in this very record' };
      const found = path
        ? byBrokenPath(shelves, from, path, target.title)
        : byWords(shelves, from, target.title, target.number);
      return found ?? { why: text.trim() === '' ? 'names no record' : 'leads to no record here' };
    },
  };
}
