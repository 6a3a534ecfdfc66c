/** Says which stretch of a record's text is which part of the decision; what has no name here stays under its own heading. */
import { fieldOf as fieldNamed, plainHeading, type SectionField } from './field-names.ts';
import type { Outline, Section } from './outline.ts';

/** A stretch of the text; `withHeading` is true where its headings belong to it (positive, negative consequences). */
export type Part = { heading: string; line: number; from: number; to: number };
export type Parts = { fields: Map<SectionField, Part>; more: Part[] };

/** Parts that may stand below another one's heading and yet are parts of their own. */
const nestedIn: Partial<Record<SectionField, SectionField[]>> = {
  choice: ['consequences', 'why', 'expected', 'arguments', 'options', 'links', 'drivers'],
  context: ['drivers', 'question', 'options'],
  consequences: ['expected'],
  metadata: ['status', 'date', 'deciders', 'tags'],
  options: ['choice', 'consequences', 'arguments'],
};

type Named = ReturnType<typeof fieldNamed>;

/** Headings are asked for their field many times over. */
const fieldsByHeading = new Map<string, Named>();
function fieldOf(heading: string): Named {
  const known = fieldsByHeading.get(heading);
  if (known !== undefined) return known;
  const found = fieldNamed(heading);
  if (fieldsByHeading.size > 5000) fieldsByHeading.clear();
  fieldsByHeading.set(heading, found);
  return found;
}

type Claim = { field: SectionField; rank: number; part: Part };

const isHalf = (heading: string) =>
  /^(?:positive|negative|neutral) (?:consequences|impacts?)$/.test(plainHeading(heading));

const core: SectionField[] = ['choice', 'status', 'context', 'consequences', 'options'];

/** A heading such as "Overview" is looked through where a part of the decision stands below it and nowhere else. */
function isUmbrella(section: Section, sections: Section[]): boolean {
  const isInside = (other: Section) => other.start > section.start && other.start < section.end;
  const named = (other: Section) => fieldOf(other.heading)?.field;
  const inner = sections.filter((other) => isInside(other) && other.level <= section.level + 1);
  return core.some(
    (field) =>
      inner.some((other) => named(other) === field) &&
      !sections.some((other) => !isInside(other) && named(other) === field),
  );
}

/** "Decision: use X": the heading says the choice itself, and belongs to it. */
const saysChoice = (heading: string) =>
  /^\W{0,6}(?:chosen (?:option|solution|decision|alternative)|decision(?: outcome)?)s?\b[^\w]{0,3}(?::|[-–—]\s|\()[ \t]*\S/i.test(
    heading.replace(/[*_]/g, ''),
  );

type Walk = { claims: Claim[]; more: Part[]; sections: Section[] };

const partOf = (section: Section, to: number, from = section.bodyStart): Part => ({
  heading: section.heading,
  line: section.line,
  from,
  to: Math.max(from, to),
});

/** Where the part that begins at `at` ends: at its own rank's end, or before a part of its own below it. */
function endOf(walk: Walk, at: number, field: SectionField): number {
  const section = walk.sections[at];
  if (!section) return 0;
  const allowed = nestedIn[field] ?? [];
  for (const inner of walk.sections.slice(at + 1)) {
    if (inner.start >= section.end) break;
    const named = fieldOf(inner.heading);
    if (named && (allowed.includes(named.field) || (isHalf(inner.heading) && field === 'choice'))) return inner.start;
  }
  return section.end;
}

/** "Positive consequences" and "Negative consequences" are one part, headings and all. */
function endOfHalves(walk: Walk, at: number): number {
  let end = walk.sections[at]?.end ?? 0;
  for (const next of walk.sections.slice(at + 1)) {
    if (next.start === end && isHalf(next.heading)) end = next.end;
  }
  return end;
}

function take(walk: Walk, at: number): number {
  const section = walk.sections[at];
  if (!section) return 0;
  const named = fieldOf(section.heading);
  if (named && isHalf(section.heading)) {
    const to = endOfHalves(walk, at);
    walk.claims.push({ field: 'consequences', rank: named.rank, part: partOf(section, to, section.start) });
    return to;
  }
  if (!named && saysChoice(section.heading)) {
    const to = endOf(walk, at, 'choice');
    walk.claims.push({ field: 'choice', rank: 50, part: partOf(section, to, section.start) });
    return to;
  }
  if (named) {
    const to = endOf(walk, at, named.field);
    walk.claims.push({ ...named, part: partOf(section, to) });
    return to;
  }
  const to = isUmbrella(section, walk.sections) ? section.ownEnd : section.end;
  walk.more.push(partOf(section, to));
  return to;
}

/** Divides the sections of a record; `title` is the section whose heading is the record's title, if one is. */
export function divide(text: string, outline: Outline, title: Section | null): Parts {
  const walk: Walk = { claims: [], more: [], sections: outline.sections.filter((section) => section !== title) };
  let done = 0;
  walk.sections.forEach((section, at) => {
    if (section.start >= done) done = Math.max(take(walk, at), section.bodyStart);
  });
  const fields = new Map<SectionField, Part>();
  const isEmpty = (part: Part) => text.slice(part.from, part.to).trim() === '';
  for (const { field, part } of walk.claims
    .filter((claim) => !isEmpty(claim.part))
    .sort((one, other) => one.rank - other.rank)) {
    if (fields.has(field)) walk.more.push(part);
    else fields.set(field, part);
  }
  const more = walk.more.filter((part) => !isEmpty(part)).sort((one, other) => one.from - other.from);
  return { fields, more };
}
