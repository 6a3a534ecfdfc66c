/** What a reference as it was written could mean: a path, a slug, a title, a number, an address elsewhere. */
import { slugOf } from './title-words.ts';

export type Target = { path: string; title: string; number: string; external: boolean; id?: string | null };

const link = /^\[([^\]]{0,500})\]\(\s{0,3}<?([^)>\s]{1,1000})>?[^)]{0,300}\)$/;
const definition = /^\[([^\]]{0,500})\]:\s{0,3}(\S{1,1000})/;
const label = /\b(?:ADR|AD|DR|RFC|MADR|LADR)[ \t#_-]{0,3}(\d{1,6})\b/i;

const withoutAnchor = (url: string) => url.replace(/[#?].*$/, '');

const decoded = (url: string) => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** The digits by which people name a record, without leading zeros. */
const numberIn = (text: string) => {
  const found =
    label.exec(text)?.[1] ??
    /^\[?#?(\d{1,6})(?:[.:\s\]_-]|$)/.exec(text.trim())?.[1] ??
    /(?:^|\/)(\d{3,5})-/.exec(text)?.[1];
  return found ? found.replace(/^0+(?=\d)/, '') : '';
};

/** Reads a reference: a Markdown link, a bare file name, "ADR-12", "0012", a title. */
export function readTarget(written: string): Target {
  const text = written.trim().slice(0, 2000);
  const found = link.exec(text) ?? definition.exec(text);
  if (found) {
    const url = decoded(withoutAnchor(found[2] ?? ''));
    const external = /^(?:[a-z][a-z0-9+.-]{1,20}:)?\/\//i.test(url) || /^mailto:/i.test(url);
    return { path: url, title: found[1] ?? '', number: numberIn(found[1] ?? ''), external };
  }
  const bare = text.replace(/^[\s"'`<([]+|[\s"'`>)\].,;]+$/g, '');
  if (/^https?:\/\//i.test(bare)) return { path: withoutAnchor(bare), title: '', number: '', external: true };
  const isFile = /^[^\s]{1,300}\.(?:mdx?|markdown|rst|adoc|txt)$/i.test(bare) || /^(?:\.{0,2}\/)\S{1,300}$/.test(bare);
  if (isFile) return { path: bare, title: '', number: numberIn(bare), external: false };
  const isSlug = /^(?:adr-?)?\d{1,8}[-_][\w-]{3,200}$/i.test(bare);
  if (isSlug) return { path: bare, title: '', number: numberIn(bare), external: false };
  return {
    path: '',
    title: /^(?:[A-Za-z]{0,6}[ #_-]{0,2}\d{1,6})$/.test(bare) ? '' : bare,
    number: numberIn(bare),
    external: false,
  };
}

/** Words that two slugs share, as a share of the words in either: a stale link still names its record by some of them. */
export function slugLikeness(one: string, other: string): number {
  const words = (slug: string) =>
    new Set(
      slugOf(slug)
        .split('-')
        .filter((word) => word.length > 1 && !/^\d+$/.test(word)),
    );
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : common / either;
}
