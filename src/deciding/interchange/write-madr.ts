/** Writes a decision as a MADR 4 file that people and other tools read, and from which the same decision can be read again. */
import type { DecisionContent, Dissent, Option, Relation, Source } from '../decisions/decision.ts';
import { choiceSlot, headings, innerSlot, moreMark, outcomeHeadings, outcomeSlot, sectionSlot } from './own-form.ts';
import { slugOf } from './title-words.ts';

/** The decision and what identifies it; everything but the content may be unknown. */
export type MadrDecision = {
  content: DecisionContent;
  id?: string | null;
  number?: number | null;
  revision?: number | null;
  endedOn?: string | null;
  source?: Source | null;
};

/** Where another decision lies, relative to this file, if it is exported with it. */
export type FindPath = (relation: Relation) => { path: string; title: string } | null;

export type MadrFile = { path: string; text: string };

const json = (value: unknown) => JSON.stringify(value);

/** `0012-use-postgresql.md`: the number, then the title in plain letters. */
export function madrFileName(number: number, title: string): string {
  const plain = slugOf(title.replace(/ß/g, 'ss'))
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-+/g, '-');
  const slug = plain.slice(0, 80).replace(/^-+|-+$/g, '');
  return `${String(number).padStart(4, '0')}-${slug === '' ? 'decision' : slug}.md`;
}

function statusLines(content: DecisionContent, find: FindPath): { front: string; list: string } {
  const successor = content.relations.find(({ kind }) => kind === 'superseded-by');
  const place = content.status === 'superseded' && successor ? find(successor) : null;
  if (!place) return { front: content.status, list: content.status };
  const label = place.title.replace(/[[\]\n]/g, ' ').trim();
  return {
    front: json(`superseded by [${label}](${place.path})`),
    list: `superseded by [${place.path.replace(/\.md$/, '')}](${place.path})`,
  };
}

function relationsWithPaths(relations: Relation[], find: FindPath) {
  return relations.map((relation) => {
    const path = find(relation)?.path;
    return path ? { ...relation, path } : relation;
  });
}

const isPlainLink = ({ title, url }: { title: string; url: string }) =>
  title !== '' && /^[^\s()<>]+$/.test(url) && !/[[\]]/.test(title);

const hasMark = ({ alias, reopenIf, key }: Dissent) => [alias, reopenIf, key].some((it) => it !== undefined);

/** What a dissent says besides its text: under what name, and on which condition the question is opened again. */
const markOf = ({ by, alias, reopenIf, key }: Dissent) => ({ by, alias, reopenIf, key });

/** What MADR has no place for, in short: one line of JSON each, which is YAML too. */
function throughlineLines({ content, id, number, revision, endedOn, source }: MadrDecision, find: FindPath): string[] {
  const { result } = content;
  const { text: _text, ...origin } = source ?? { text: '' };
  const entries: [string, unknown][] = [
    ['id', id ?? null],
    ['number', number ?? null],
    ['revision', revision ?? null],
    ['endedOn', endedOn ?? null],
    ['authority', content.authority || null],
    ['reversibility', content.reversibility],
    ['affects', content.affects.length > 0 ? content.affects : null],
    ['cost', content.cost],
    ['principles', content.principles.length > 0 ? content.principles : null],
    ['answer', content.answer],
    ['assumptions', content.assumptions.length > 0 ? content.assumptions : null],
    ['dissent', content.dissent.some(hasMark) ? content.dissent.map(markOf) : null],
    ['checkOn', content.checkOn],
    ['result', result ? { verdict: result.verdict, on: result.on } : null],
    ['relations', content.relations.length > 0 ? relationsWithPaths(content.relations, find) : null],
    ['links', content.links.every(isPlainLink) ? null : content.links],
    ['source', source ? origin : null],
  ];
  const told = entries.filter(([, value]) => value !== null);
  return told.length === 0
    ? ['throughline: {}']
    : ['throughline:', ...told.map(([key, value]) => `  ${key}: ${json(value)}`)];
}

/** The empty line at the end keeps readers of plain Markdown from taking the block for a heading. */
function frontMatter(decision: MadrDecision, find: FindPath): string {
  const { content } = decision;
  const list = (key: string, values: string[]) => (values.length > 0 ? [`${key}: ${json(values)}`] : []);
  return [
    '---',
    ...(content.status === 'unstated' ? [] : [`status: ${statusLines(content, find).front}`]),
    ...(content.decidedOn ? [`date: ${content.decidedOn}`] : []),
    ...list('decision-makers', content.decidedBy),
    ...list('consulted', content.consulted),
    ...list('informed', content.informed),
    ...list('tags', content.tags),
    ...throughlineLines(decision, find),
    '',
    '---',
  ].join('\n');
}

/** The list under the title, which is where log4brains and older tools look. */
function headerList(content: DecisionContent, find: FindPath): string {
  const folded = (values: string[]) => values.map((value) => value.replace(/,/g, ' ')).join(', ');
  const lines = [
    ...(content.status === 'unstated' ? [] : [`- Status: ${statusLines(content, find).list}`]),
    ...(content.decidedOn ? [`- Date: ${content.decidedOn}`] : []),
    ...(content.decidedBy.length > 0 ? [`- Deciders: ${folded(content.decidedBy)}`] : []),
    ...(content.tags.length > 0 ? [`- Tags: ${folded(content.tags)}`] : []),
  ];
  return lines.join('\n');
}

const section = (heading: string, body: string) => (body === '' ? '' : `## ${heading}\n\n${body}`);
const inner = (heading: string, body: string) => (body === '' ? '' : `### ${heading}\n\n${body}`);
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('\n\n');

/** MADR's sentence where the choice fits into it, else the choice and the reason as they stand. */
function outcome({ choice, why, consequences, expected }: DecisionContent): string {
  const fits = /^[^"\n]{1,200}$/.test(choice) && /^[\p{L}\p{N}]/u.test(why) && outcomeSlot(why) === why;
  const said = fits
    ? `Chosen option: "${choice}", because ${why}`
    : joined(choiceSlot(choice), inner(outcomeHeadings.why, why === '' ? '' : outcomeSlot(why)));
  return joined(
    said,
    inner(outcomeHeadings.consequences, consequences === '' ? '' : outcomeSlot(consequences)),
    inner(outcomeHeadings.expected, expected === '' ? '' : outcomeSlot(expected)),
  );
}

const hasDetail = (option: Option) =>
  option.description !== '' || option.for.length + option.against.length + option.neutral.length > 0;

function optionDetail(option: Option): string {
  const reasons = [
    ...option.for.map((reason) => `* Good, because ${reason}`),
    ...option.neutral.map((reason) => `* Neutral, because ${reason}`),
    ...option.against.map((reason) => `* Bad, because ${reason}`),
  ];
  const description = option.description === '' ? '' : innerSlot(option.description);
  return joined(`### ${option.title}`, description, reasons.join('\n'));
}

/** Options of the same name are all described, so that each finds its own description again. */
function optionDetails(options: Option[]): string {
  const described = new Set(options.filter(hasDetail).map(({ title }) => title));
  return joined(...options.filter(({ title }) => described.has(title)).map(optionDetail));
}

function furtherSections({ more }: DecisionContent): string {
  const reserved = new Set<string>(Object.values(headings));
  const mark = more.some(({ heading }) => reserved.has(heading)) ? moreMark : '';
  return joined(
    mark,
    ...more.map(({ heading, text }) => joined(`## ${heading}`, text === '' ? '' : sectionSlot(text))),
  );
}

const filled = (text: string) => (text === '' ? '' : sectionSlot(text));

/** The text of the file. */
export function madrText(decision: MadrDecision, find: FindPath = () => null): string {
  const { content } = decision;
  const links = content.links.every(isPlainLink) ? content.links.map(({ title, url }) => `* [${title}](${url})`) : [];
  const dissent = content.dissent.map(({ by, alias, text }) => joined(`### ${by ?? alias ?? ''}`, innerSlot(text)));
  const body = joined(
    frontMatter(decision, find),
    `# ${content.title}`,
    headerList(content, find),
    section(headings.question, filled(content.question)),
    section(headings.context, filled(content.context)),
    section(headings.drivers, filled(content.drivers)),
    section(headings.options, content.options.map(({ title }) => `* ${title}`).join('\n')),
    section(headings.outcome, outcome(content)),
    section(headings.arguments, optionDetails(content.options)),
    section(headings.dissent, joined(...dissent)),
    section(headings.result, filled(content.result?.text ?? '')),
    section(headings.links, links.join('\n')),
    furtherSections(content),
  );
  return `${body}\n`;
}

/** The file: its name and its text. */
export const writeMadr = (decision: MadrDecision, find: FindPath = () => null): MadrFile => ({
  path: madrFileName(decision.number ?? 0, decision.content.title),
  text: madrText(decision, find),
});
