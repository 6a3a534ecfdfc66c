/** Finds the title of a record: the first heading that is not the name of a part, else what the front matter or the file's name says. */
import { fieldOf } from './field-names.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Outline, Section } from './outline.ts';
import { readName, readTitle } from './title-words.ts';

export type TitleFound = {
  section: Section | null;
  /** As it was written, with number and label. */
  written: string;
  title: string;
  number: string;
  status: string;
  line: number;
  fromFile: boolean;
};

const emphasis = /^(\*\*|__|\*|_)(.{1,600})\1$/;

const plain = (heading: string) =>
  heading
    .replace(emphasis, '$2')
    .replace(/^\[([^\][]{1,400})\]\([^)]{0,600}\)$/, '$1')
    .replace(/\s*\{#[\w-]{1,80}\}$/, '')
    .replace(/<!--.{0,400}?-->/g, '')
    .replace(/<a\b[^>]{0,200}>(?:<\/a>)?/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();

const words = (slug: string) => {
  const text = slug.replace(/-/g, ' ').trim();
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1);
};

/** A heading "Title" has the title below it. */
const isCaption = (heading: string) => /^(?:title|titel|name)$/i.test(heading.trim());

export function findTitle(outline: Outline, front: FrontMatter, path: string): TitleFound {
  const name = readName(path);
  const candidates = outline.sections.filter(({ heading }) => heading !== '');
  const [first] = candidates;
  const top = candidates.find(({ level, start }) => level === 1 && start < 20_000);
  const isPart = (section: Section) => fieldOf(section.heading) !== null || isCaption(section.heading);
  const chosen = first && !isPart(first) ? first : top && !isPart(top) && top === first ? top : null;
  const inFront = front.entries.find(({ key }) => key === 'title')?.values[0] ?? '';
  if (chosen && (chosen.level <= 2 || candidates.length === 1 || inFront === '')) {
    return {
      ...readTitle(plain(chosen.heading)),
      section: chosen,
      written: chosen.heading,
      line: chosen.line,
      fromFile: false,
    };
  }
  if (inFront !== '')
    return { ...readTitle(plain(inFront)), section: null, written: inFront, line: 2, fromFile: false };
  const fallback = words(name.slug) || path.split('/').at(-1) || path;
  return {
    section: null,
    written: fallback,
    title: fallback,
    number: name.number,
    status: '',
    line: 1,
    fromFile: true,
  };
}
