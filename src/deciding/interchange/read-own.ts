/** Reads a file that Throughline wrote, and that someone may have edited since: the same decision comes back. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { calendarDate } from '#kernel/words.ts';
import {
  type DecisionContent,
  type Dissent,
  decisionContent,
  dissentSchema,
  type Relation,
  relationSchema,
  type Source,
  sourceSchema,
  statuses,
} from '../decisions/decision.ts';
import { readDate } from './date-words.ts';
import type { Finding } from './finding.ts';
import { fitContent } from './fit-content.ts';
import { type Entry, readFrontMatter } from './front-matter.ts';
import { type OwnBody, readOwnBody } from './own-body.ts';
import type { RecordReading } from './record-reading.ts';
import { readTarget } from './reference-target.ts';
import type { Reference } from './references.ts';
import { readStatus } from './status-words.ts';

/** The front matter of such a file has an entry `throughline`. */
export const isOwn = (text: string) => {
  const head = text.slice(0, 100_000);
  return /^---\r?\n/.test(head) && /^throughline:/m.test(head.slice(0, head.search(/\n---[ \t]*\r?(?:\n|$)/)));
};

type Extras = Record<string, unknown>;
type Said = { problems: Finding[]; line: number };

/** The mapping under `throughline`, as plain data without a prototype. */
function extrasOf(raw: string, said: Said): Extras {
  try {
    const data: unknown = parseDocument(raw, { logLevel: 'silent' }).toJS({ maxAliasCount: 50 });
    const found = (data as { throughline?: unknown } | null)?.throughline;
    return found && typeof found === 'object' ? Object.assign(Object.create(null), found) : {};
  } catch {
    said.problems.push({ line: 1, problem: 'The front matter is not valid YAML; what it adds to MADR was left out.' });
    return {};
  }
}

/** The id in a file that Throughline wrote; null in any other. */
export function ownIdOf(text: string): string | null {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!isOwn(clean)) return null;
  const asWritten = /^throughline:\n {2}id: "(\w+)"$/m.exec(clean.slice(0, clean.search(/\n---[ \t]*(?:\n|$)/)));
  if (asWritten?.[1]) return asWritten[1];
  const { id } = extrasOf(readFrontMatter(clean).raw, { problems: [], line: 1 });
  return typeof id === 'string' && id !== '' ? id : null;
}

type Shape = typeof decisionContent.shape;

/** A value that its schema refuses, after someone edited it, is left out and said. */
function valueIn<K extends keyof Shape>(key: K, extras: Extras, said: Said): DecisionContent[K] | undefined {
  if (extras[key] === undefined) return undefined;
  const result = decisionContent.shape[key].safeParse(extras[key]);
  if (result.success) return result.data as DecisionContent[K];
  said.problems.push({ line: said.line, problem: `“${key}” in the front matter could not be read; it was left out.` });
  return undefined;
}

type WithPath = { relation: Relation; path: string };

function relationsOf(extras: Extras, said: Said): WithPath[] {
  const listed = Array.isArray(extras.relations) ? extras.relations.slice(0, 200) : [];
  return listed.flatMap((item: unknown): WithPath[] => {
    const result = relationSchema.safeParse(item);
    const path = (item as { path?: unknown } | null)?.path;
    if (result.success) return [{ relation: result.data, path: typeof path === 'string' ? path.slice(0, 1000) : '' }];
    said.problems.push({
      line: said.line,
      problem: 'A relation in the front matter could not be read; it was left out.',
    });
    return [];
  });
}

const referenceOf = ({ relation, path }: WithPath, line: number): Reference => {
  const target = readTarget(relation.text);
  return {
    kind: relation.kind,
    target: { ...target, path: path || target.path, id: relation.id },
    text: relation.text,
    partial: relation.partial,
    line,
    where: 'front matter',
  };
};

const entryOf = (entries: Entry[], key: string) => entries.find((entry) => entry.key === key);

/** Lines under the title that repeat the front matter: where they differ, the front matter counts and that is said. */
function checkList(head: string, content: Pick<DecisionContent, 'status' | 'decidedOn'>, said: Said): string {
  const rest: string[] = [];
  for (const line of head.split('\n')) {
    const [, key, value = ''] = /^- (Status|Date|Deciders|Tags): (.*)$/.exec(line) ?? [];
    const differs =
      (key === 'Status' && readStatus(value).status !== content.status) ||
      (key === 'Date' && readDate(value).date !== content.decidedOn);
    if (differs) {
      const problem = `The list under the title says “${value.slice(0, 80)}”, the front matter something else: the front matter was taken.`;
      said.problems.push({ line: said.line, problem });
    }
    if (!key) rest.push(line);
  }
  return rest.join('\n').trim();
}

function statusOf(entries: Entry[], said: Said): DecisionContent['status'] {
  const entry = entryOf(entries, 'status');
  if (!entry) return 'unstated';
  const written = entry.values.join(', ');
  const exact = statuses.find((status) => status === written);
  const status = exact ?? readStatus(written).status;
  if (status === 'unstated')
    said.problems.push({ line: entry.line, problem: `The status “${written.slice(0, 100)}” is none that is known.` });
  return status;
}

function dateOf(entries: Entry[], said: Said): string | null {
  const entry = entryOf(entries, 'date');
  const written = entry?.values[0] ?? '';
  if (written === '') return null;
  const exact = calendarDate.safeParse(written);
  if (exact.success) return exact.data;
  const { date, doubt } = readDate(written);
  if (doubt) said.problems.push({ line: entry?.line ?? 1, problem: doubt });
  return date;
}

function sourceOf(file: Source, extras: Extras): Source {
  const result = sourceSchema.safeParse({ ...(extras.source as object | undefined), text: file.text });
  return result.success ? result.data : { ...file, format: 'madr' };
}

/** The titled parts, and the title itself where the body has none. */
function contentOf(body: OwnBody, entries: Entry[], extras: Extras, relations: Relation[], said: Said) {
  const values = (key: string) => entryOf(entries, key)?.values ?? [];
  const status = statusOf(entries, said);
  const decidedOn = dateOf(entries, said);
  const preface = checkList(body.head, { status, decidedOn }, said);
  const result = (extras.result ?? null) as Record<string, unknown> | null;
  const { head: _head, resultText, ...parts } = body;
  if (body.choice === '')
    said.problems.push({ line: said.line, problem: 'There is no decision outcome; the title was taken for it.' });
  return fitContent({
    ...parts,
    title: body.title || 'Untitled',
    choice: body.choice || body.title || 'Untitled',
    status,
    decidedOn,
    decidedBy: values('decision-makers'),
    consulted: values('consulted'),
    informed: values('informed'),
    tags: values('tags'),
    authority: valueIn('authority', extras, said) ?? '',
    reversibility: valueIn('reversibility', extras, said) ?? null,
    affects: valueIn('affects', extras, said) ?? [],
    cost: valueIn('cost', extras, said) ?? null,
    principles: valueIn('principles', extras, said) ?? [],
    answer: valueIn('answer', extras, said) ?? null,
    assumptions: valueIn('assumptions', extras, said) ?? [],
    checkOn: valueIn('checkOn', extras, said) ?? null,
    relations,
    links: valueIn('links', extras, said) ?? body.links,
    dissent: dissentOf(body.dissent, extras),
    result: resultText === '' ? null : (valueIn('result', { result: { text: resultText, ...result } }, said) ?? null),
    more: preface === '' ? body.more : [{ heading: 'Preface', text: preface }, ...body.more],
  });
}

const marks = z.array(dissentSchema.omit({ text: true })).catch([]);

/** What each says, with the name and the condition that stand in the front matter, as long as both speak of as many. */
function dissentOf(said: OwnBody['dissent'], extras: Extras): Dissent[] {
  const marked = marks.parse(extras.dissent);
  const whole = marked.length === said.length ? said.map((one, at) => ({ ...one, ...marked[at] })) : said;
  return whole.filter(({ text }) => text !== '');
}

const wholeNumber = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : null);

/** Reads the file; what was edited into it counts, and what cannot be read is said. */
export function readOwn(file: Source): RecordReading {
  const text = file.text.replace(/\r\n?/g, '\n');
  const front = readFrontMatter(text);
  const line = entryOf(front.entries, 'throughline')?.line ?? 1;
  const said: Said = { problems: [...front.problems], line };
  const extras = extrasOf(front.raw, said);
  const relations = relationsOf(extras, said);
  const body = readOwnBody(text.slice(front.bodyStart));
  const { content, problems } = contentOf(
    body,
    front.entries,
    extras,
    relations.map(({ relation }) => relation),
    said,
  );
  return {
    kind: 'adr',
    content,
    source: sourceOf(file, extras),
    references: relations.map((relation) => referenceOf(relation, line)),
    problems: [...said.problems, ...problems],
    own: {
      id: typeof extras.id === 'string' ? extras.id : null,
      number: wholeNumber(extras.number),
      revision: wholeNumber(extras.revision),
      endedOn: calendarDate.safeParse(extras.endedOn).data ?? null,
    },
  };
}
