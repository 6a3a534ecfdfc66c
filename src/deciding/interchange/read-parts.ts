/** Reads the parts of the decision out of a record that was taken apart; text is cut out of it, never written anew. */
import type { DecisionDraft } from '../decisions/decision.ts';
import { type HeaderField, headerField } from './field-names.ts';
import type { Finding } from './finding.ts';
import type { ContentDraft } from './fit-content.ts';
import { merge, type OptionDraft, readOptions } from './options.ts';
import type { Dissected } from './read-foreign.ts';
import { kindOfKey } from './reference-words.ts';
import type { Part } from './sections.ts';
import { readStatus } from './status-words.ts';

type Link = { title: string; url: string };
type More = NonNullable<DecisionDraft['more']>;

const cutOut = (text: string, part: Part | undefined) => (part ? text.slice(part.from, part.to).trim() : '');

/** MADR's sentence: Chosen option: "X", because Y. */
const chosen =
  /^(?:[*_]{0,3})(?:the )?chosen (?:option|alternative|solution)(?:s)?(?: is)?[ \t]{0,3}:?[*_]{0,3}:?[ \t]{1,3}(?:"([^"\n]{1,400})"|“([^”\n]{1,400})”|\*\*([^*\n]{1,400})\*\*|`([^`\n]{1,400})`|\[([^\]\n]{1,300})\]\([^)\n]{0,300}\))[.,;]?[ \t]{0,3}(?:because|since|as)(?:[ \t,:]{1,3}|[ \t,:]{0,3}\r?\n[ \t]{0,8})(?=\S)/i;

export function splitChoice(outcome: string): { choice: string; why: string } {
  const found = chosen.exec(outcome.slice(0, 3000));
  const choice = found?.slice(1).find((group) => group !== undefined);
  if (!found || !choice) return { choice: outcome, why: '' };
  return { choice: choice.trim(), why: outcome.slice(found[0].length).trim() };
}

/** A list of links and nothing else. */
function pureLinks(text: string): Link[] | null {
  const links: Link[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const found =
      /^[ \t]{0,3}(?:[-*+]|\d{1,3}\.)?[ \t]*(?:\[([^\][]{1,400})\]\(([^()\s]{1,1500})\)|<?(https?:\/\/[^\s<>]{1,1500})>?)[ \t.]*$/.exec(
        line.slice(0, 2500),
      );
    if (!found) return null;
    links.push({ title: found[1] ?? '', url: found[2] ?? found[3] ?? '' });
  }
  return links.length > 0 ? links : null;
}

/** Names and tags are written as a list, or separated by commas. */
function listOf(
  { front, header, text, parts }: Dissected,
  field: HeaderField & ('deciders' | 'consulted' | 'informed' | 'tags'),
): string[] {
  const inFront = front.entries.filter(({ key }) => headerField(key) === field).flatMap(({ values }) => values);
  const inHeader = header.filter((line) => line.field === field).map(({ value }) => value);
  const section = cutOut(text, parts.fields.get(field))
    .split('\n')
    .map((line) => line.replace(/^[ \t]*[-*+][ \t]+/, ''));
  const source = [inFront, inHeader, section].find((list) => list.some((value) => value.trim() !== '')) ?? [];
  return source
    .flatMap((value) => value.replace(/<!--.{0,500}?-->/g, '').split(/[,;](?![^([]*[)\]])/))
    .map((value) => value.trim())
    .filter((value) => value !== '' && !/^[[{<].{0,200}(?:list|names?|everyone|optional).{0,200}[\]}>]?$/i.test(value))
    .slice(0, 200);
}

/** What stands between the title and the first part, without the lines that were understood. */
function preambleText({ text, outline, header, preamble }: Dissected): string {
  const understood = new Set(header.map(({ at }) => at));
  const kept: string[] = [];
  let skipping = false;
  outline.lines.forEach((line, at) => {
    if (line.start < preamble.from || line.start >= preamble.to) return;
    const isNested = skipping && /^[ \t]{1,8}[-*+][ \t]/.test(line.text);
    skipping = understood.has(at) || isNested;
    if (!skipping) kept.push(text.slice(line.start, line.end).replace(/\r$/, ''));
  });
  const left = kept.join('\n').trim();
  return /^[-_*=\s]*$/.test(left) ? '' : left;
}

/** A status that says more than where the record stands is kept. */
function statusSection(text: string, part: Part | undefined): More {
  const said = cutOut(text, part);
  if (!part || said === '' || /^#/.test(said))
    return said === '' || !part ? [] : [{ heading: part.heading, text: said }];
  const rest = said.split(/\r?\n/).filter((line) => {
    const bare = line.trim();
    const isMark =
      bare === '' || /^[-_*=]{3,}$/.test(bare) || (bare.length <= 60 && readStatus(bare).status !== 'unstated');
    return !isMark && !/^[*_>\s]{0,4}(?:(?:partial )?super|replaced|amend|\[[\w-]{1,40}\]:)/i.test(bare);
  });
  return rest.length > 0 ? [{ heading: part.heading, text: said }] : [];
}

const knownKeys = /^(?:title|status|layout|parent|nav_order|grand_parent|id|sidebar_position)$/;

/** Entries of the front matter that no field stands for. */
function otherEntries({ front }: Dissected): More {
  const others = front.entries.filter(({ key }) => !headerField(key) && !kindOfKey(key) && !knownKeys.test(key));
  const text = others
    .map(({ raw }) => raw.trimEnd())
    .filter((raw) => raw !== '')
    .join('\n');
  return text === '' ? [] : [{ heading: 'Front matter', text }];
}

type OptionsRead = { options: OptionDraft[]; more: More };

function optionsOf({ text, parts }: Dissected): OptionsRead {
  const more: More = [];
  const read = (part: Part | undefined): OptionDraft[] => {
    if (!part) return [];
    const { options, rest } = readOptions(text.slice(part.from, part.to));
    if (rest.trim() !== '') more.push({ heading: part.heading, text: rest.trim() });
    return options;
  };
  const listed = read(parts.fields.get('options'));
  return { options: merge(listed, read(parts.fields.get('arguments'))), more };
}

type Chosen = { choice: string; why: string; from: Part | null; problems: Finding[] };

/** The choice, or the best that stands for it: a decision is never without one. */
function choiceOf(record: Dissected): Chosen {
  const { text, parts, title } = record;
  const outcome = cutOut(text, parts.fields.get('choice'));
  if (outcome !== '') return { ...splitChoice(outcome), from: null, problems: [] };
  const other = parts.more.find(({ heading }) =>
    /\b(?:decision|approach|summary|abstract|solution|entscheidung|proposal|design)\b/i.test(heading),
  );
  if (other) {
    const problem = `There is no section for the decision; “${other.heading.slice(0, 80)}” was taken for it.`;
    return { choice: cutOut(text, other), why: '', from: other, problems: [{ line: other.line, problem }] };
  }
  const problem = 'There is no section for the decision; the title was taken for it.';
  return { choice: title.title, why: '', from: null, problems: [{ line: title.line, problem }] };
}

/** The draft of the decision's content, without its status and its date. */
export function draftOf(record: Dissected): { draft: ContentDraft; problems: Finding[] } {
  const { text, parts, title, header } = record;
  const field = (name: Parameters<typeof parts.fields.get>[0]) => cutOut(text, parts.fields.get(name));
  const { choice, why, from, problems } = choiceOf(record);
  const options = optionsOf(record);
  const preamble = preambleText(record);
  const links = pureLinks(field('links'));
  const linksPart = parts.fields.get('links');
  const changes = parts.fields.get('changelog');
  const section = (part: Part | undefined): More => (part ? [{ heading: part.heading, text: cutOut(text, part) }] : []);
  const context = field('context');
  const draft: ContentDraft = {
    title: title.title,
    question: field('question'),
    context: context || preamble,
    drivers: field('drivers'),
    options: options.options,
    choice,
    why: [why, field('why')].filter((part) => part !== '').join('\n\n'),
    consequences: field('consequences'),
    expected: field('expected'),
    decidedBy: listOf(record, 'deciders'),
    consulted: listOf(record, 'consulted'),
    informed: listOf(record, 'informed'),
    authority: header.find((line) => line.field === 'authority')?.value ?? '',
    tags: [...new Set(listOf(record, 'tags'))],
    links: links ?? [],
    more: [
      ...(context && preamble ? [{ heading: 'Preface', text: preamble }] : []),
      ...statusSection(text, parts.fields.get('status')),
      ...options.more,
      ...parts.more
        .filter((part) => part !== from)
        .map((part) => ({ heading: part.heading, text: cutOut(text, part) })),
      ...(links ? [] : section(linksPart)),
      ...section(changes),
      ...otherEntries(record),
    ],
  };
  return { draft, problems };
}
