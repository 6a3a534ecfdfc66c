/** What people write where a record says how it stands, in MADR's words; what says nothing stays unstated. */
import type { statuses } from '../decisions/decision.ts';

export type Status = (typeof statuses)[number];
/** `template` where the choices that a template offers were left in. */
export type StatusReading = { status: Status; template: boolean };

/** Beginnings of words, in English and German, with the slips that occur; the first that stands in the text counts. */
const words: [Status, RegExp][] = [
  [
    'superseded',
    /\b(?:(?:partially |partly )?sup+er(?:s|c|sc)e+d+ed|superseeded|superceded|superseded|replaced by|obsoleted by|ersetzt|remplac[eé]|sustituid)/,
  ],
  [
    'rejected',
    /\b(?:reject|declin|discard|withdrawn|not (?:accept|approv|adopt)|denied|dismissed|wont ?fix|abgelehnt|verworfen|rechazad|rejet)/,
  ],
  [
    'deprecated',
    /\b(?:depre?c|obsolete|outdated|retired|abandon|moot|no longer|to be deleted|revert|archived|historic|inactive|expired|rescinded|sunset|veraltet|removed)/,
  ],
  [
    'proposed',
    /\b(?:propos|draft|pending|(?:in|under|for) ?review|review\b|open\b|wip\b|work in progress|in progress|discuss|experiment|provisional|on hold|under consideration|in dev\b|tentative|rfc\b|vorgeschlagen|vorschlag|entwurf|in arbeit|propuest)/,
  ],
  [
    'accepted',
    /\b(?:ac+ept|app?r+ov|adopt|implement|active\b|decided|resolved|agreed|ratified|final\b|complete|done\b|merged|enacted|in force|in effect|effective|part(?:ial|ial)?ly implement|akzeptiert|angenommen|beschlossen|aceptad|accettat)/,
  ],
];

const inPart = /\b(?:partially|partly|parts? of|in[- ]part)\b/;

/** A badge says it in its picture's text or address. */
const badgeText = (text: string) =>
  text.replace(/!\[([^\]]{0,100})\]\(([^)\s]{0,300})[^)]{0,100}\)/g, (_, label: string, url: string) => {
    const said = url.replace(/^.*\/badge\//, '').replace(/[-_/.]/g, ' ');
    return words.some(([, word]) => word.test(label.toLowerCase())) ? label : `${label} ${said}`;
  });

/** Marks, pictures, comments and addresses go; words stay. */
export const bareStatus = (raw: string) =>
  badgeText(raw.slice(0, 4000))
    .replace(/<!--[\s\S]{0,4000}?(?:-->|$)/g, ' ')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\]\([^)]{0,500}\)/g, '] ')
    .replace(/https?:\/\/\S{1,500}/g, ' ')
    .replace(/[*_`~>"“”„#{}]/g, ' ')
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');

const mentions = (text: string) =>
  words.map(([status, word]) => ({ status, at: text.search(word) })).filter(({ at }) => at >= 0);

/** What stands outside brackets, where anything does. */
const outside = (line: string) => {
  const left = line.replace(/[[(].{0,300}$/, '').trim();
  return mentions(left).length > 0 ? left : line;
};

/** `proposed | accepted | …`, `Accepted or Rejected`, `What is the status, such as …`: choices, not a choice. */
function isTemplate(line: string): boolean {
  if (
    /\b(?:status such as|such as proposed|valid adr statuses|what is the status|status has two components)\b/.test(line)
  )
    return true;
  const said = outside(line);
  const choices = said
    .split(/[|/,]| or /)
    .filter((part) => part.trim().split(' ').length <= 4 && mentions(part).length > 0);
  const kinds = new Set(choices.flatMap((part) => mentions(part).map(({ status }) => status)));
  return kinds.size >= 3 || (kinds.size >= 2 && /[|/]| or /.test(said) && choices.length >= 2);
}

const standsFirst = (line: string): Status | null =>
  mentions(line).sort((one, other) => one.at - other.at)[0]?.status ?? null;

/** A record superseded only in part still stands for the rest. */
function readLine(line: string): Status | null {
  const choices = /[|,]/.test(line) && /\[.{0,200}[|,].{0,200}\]/.test(line);
  const spaced = (choices ? outside(line) : line).replace(/[-_]/g, ' ');
  if (/^\W*(?:amended|extended|refined|supplemented|clarified)\b/.test(spaced)) return 'accepted';
  const superseded = words[0]?.[1].test(spaced) ?? false;
  if (!superseded) return standsFirst(spaced);
  if (/\bsuperseded by\W*$/.test(spaced) && mentions(spaced).length > 1) return standsFirst(spaced);
  return inPart.test(line) ? (standsFirst(spaced.replace(words[0]?.[1] ?? '', '')) ?? 'accepted') : 'superseded';
}

/** A quotation that names several statuses explains them, as templates do. */
function withoutExplanations(raw: string): { text: string; explained: boolean } {
  const kinds = (text: string) => new Set(mentions(text.toLowerCase()).map(({ status }) => status)).size;
  let explained = false;
  const text = raw.slice(0, 4000).replace(/(?:^|\n)(?:[ \t]{0,3}>[^\n]*(?:\n|$))+/g, (quoted) => {
    if (kinds(quoted) < 2) return quoted;
    explained = true;
    return '\n';
  });
  return { text, explained };
}

/** Reads a status as it was written: the first line counts, unless a later one says that it was superseded. */
export function readStatus(raw: string): StatusReading {
  const { text, explained } = withoutExplanations(raw);
  const lines = bareStatus(text).slice(0, 12);
  const stated = lines.filter((line) => !isTemplate(line));
  const template = explained || stated.length < lines.length;
  const readings = stated.map(readLine);
  const first = readings.find((status) => status !== null) ?? null;
  const later = stated
    .slice(0, 8)
    .some((line, at) => readings[at] === 'superseded' && /^\W*(?:supers|superc|replaced)/.test(line));
  if (first !== null && later) return { status: 'superseded', template: false };
  return { status: first ?? 'unstated', template: template && first === null };
}
