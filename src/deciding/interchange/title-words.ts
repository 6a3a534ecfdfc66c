/** The title of a record without the number, the label and the status that people write before it. */

export type TitleReading = { title: string; number: string; status: string };

const label =
  '(?:ADR|AD|DR|RFC|MADR|LADR|TDR|DECISION|Architecture Decision Record|Architectural Decision Record|Decision Record)';

/** "ADR-012: ", "[ADR 12] ", "Architecture Decision Record: " */
const labelled = new RegExp(
  `^\\[?${label}\\b\\]?[ \\t#:_.-]{0,4}(\\d{1,6}(?:\\.\\d{1,3})?)?\\]?(?:[ \\t]{0,4}[:.|–—-]+[ \\t]*|[ \\t]+|$)`,
  'i',
);
/** "3. ", "0003 - ", "0003: ", "0012 Use"; "3 ways" and "508 systems" are titles. */
const numbered = /^\[?(?:(\d{1,6})\]?[ \t]{0,3}(?:[.:)|–—]|-(?=[ \t]))[ \t]*|(0\d{1,5})\]?[ \t_-]{1,3})(?=\S)/;
/** "[Superseded] ", "(Deprecated) ", "~~" */
const status =
  /^(?:\[|\()\s{0,2}((?:superse|superce|deprec|reject|propos|accept|draft|wip|obsolete|retired|approved)[\w ]{0,20})\s{0,2}(?:\]|\))[ \t]{0,3}[:-]?[ \t]{0,3}/i;
const statusAfter =
  /[ \t]{1,3}(?:\[|\()((?:superse|superce|deprec|reject|propos|draft|wip|obsolete|retired)[\w ]{0,20})(?:\]|\))$/i;

const unstruck = (text: string) => text.replace(/^~~(.{1,600})~~$/, '$1');

/** Splits what stands in the first heading into the title proper, its number and a status where one is written there. */
export function readTitle(heading: string): TitleReading {
  let title = unstruck(heading.slice(0, 2000).replace(/\s+/g, ' ').trim());
  let number = '';
  let stated = '';
  for (let round = 0; round < 3; round += 1) {
    const before = title;
    title = title.replace(status, (_, word: string) => {
      stated ||= word;
      return '';
    });
    title = title.replace(number === '' ? labelled : /^$/, (whole, digits: string | undefined) => {
      if (!digits && !/[:|–—-]/.test(whole)) return whole;
      number ||= digits ?? '';
      return '';
    });
    title = title.replace(number === '' ? numbered : /^$/, (_, one: string | undefined, other: string | undefined) => {
      number = one ?? other ?? '';
      return '';
    });
    if (title === before) break;
  }
  title = unstruck(title).replace(statusAfter, (_, word: string) => {
    stated ||= word;
    return '';
  });
  return { title: title.trim() === '' ? heading.trim() : title.trim(), number, status: stated };
}

export type NameReading = { number: string; slug: string; date: string; status: string };

/** What a file's name says: `0003-use-x.md`, `adr-012-use-x.md`, `2026-11-21-use-x.md`, `0003-[Superseded]use-x.md`. */
export function readName(path: string): NameReading {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const bare = file.replace(/\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|html)(?:\.md)?$/i, '');
  const name = /^(?:readme|index)$/i.test(bare) ? (parts.at(-2) ?? bare) : bare;
  const stated = /[[(]([A-Za-z]{4,20})[\])]/.exec(name)?.[1] ?? '';
  const clean = name.replace(/[[(][A-Za-z]{4,20}[\])]/, '');
  const date = /^(\d{4}-\d{2}(?:-\d{2})?|\d{8})(?=[-_ .]|$)/.exec(clean)?.[1] ?? '';
  const found = date ? null : /^(?:adr|ad|dr|rfc|decision|madr)?[-_ ]{0,2}(\d{1,6})(?=[-_ .A-Za-z]|$)/i.exec(clean);
  const rest = clean.slice(date ? date.length : (found?.[0].length ?? 0));
  return { number: found?.[1] ?? '', slug: slugOf(rest === '' ? clean : rest), date, status: stated };
}

/** Letters and digits in lower case with single hyphens between them. */
export const slugOf = (text: string) =>
  text
    .slice(0, 500)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
