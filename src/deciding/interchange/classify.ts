/** Tells a record of a decision from what lies beside it in a folder: templates, lists of records, stubs and other pages. */
import type { Parts } from './sections.ts';
import { slugOf } from './title-words.ts';

export type RecordKind = 'adr' | 'template' | 'index' | 'stub' | 'other';

export type Signs = {
  path: string;
  title: string;
  text: string;
  parts: Parts;
  hasStatus: boolean;
  statusIsTemplate: boolean;
  hasHeading: boolean;
  hasOwnWords: boolean;
};

const placeholderTitle =
  /^\W*(?:(?:short |brief )?title(?: of (?:the )?(?:solved )?(?:problem|decision).*)?|(?:adr|rfc|decision)[ -]?(?:title|template)|title here|your title.*|.*\b(?:short title of solved|vorlage für architektur).*|template|n{3,4}|x{3,4}|(?:adr|dr|rfc)[ -]?[xn]{3,4}\b.*)\W*$/i;
const placeholder =
  /[{[<](?:[A-Z][A-Z -]{2,30}|(?:adr[- ])?(?:number|title)|short title[^\]}>]{0,60}|option \d|description[^\]}>]{0,40}|yyyy-mm-dd[^\]}>]{0,40}|name|list everyone[^\]}>]{0,60})[}\]>]/gi;

const fileName = (path: string) => path.split('/').at(-1) ?? '';
const folders = (path: string) => path.toLowerCase().split('/').slice(0, -1);

const isNamedTemplate = (path: string) => {
  const words = slugOf(fileName(path).replace(/\.\w+$/, '')).split('-');
  const rest = words.filter(
    (word) =>
      !/^(?:\d+|x+|n+|adr|rfc|madr|template|templates|vorlage|short|long|minimal|bare|full|architecture|architectural|decision|record|de|en|minimal)$/.test(
        word,
      ) && !/^adrx+$/.test(word),
  );
  return words.some((word) => /^(?:template|vorlage)$/.test(word)) && rest.length === 0;
};

function isTemplate({ path, title, text, statusIsTemplate }: Signs): boolean {
  const plain = title.replace(/\\/g, '').replace(/^\W*\d{1,5}\W+(?=\w)/, '');
  if (placeholderTitle.test(plain) || /[{<[](?:adr[- ])?(?:number|title)[}>\]]/i.test(plain)) return true;
  const slots = (text.slice(0, 20_000).match(placeholder) ?? []).length;
  return isNamedTemplate(path) && (slots > 0 || statusIsTemplate || text.length < 500);
}

const folderName =
  /^(?:adrs?|decisions?|decision[-_ ]?(?:records?|logs?)|architecture[-_ ]?decisions?|architectur(?:e|al)[-_ ]decision[-_ ]records?|rfcs?|ads|madrs?|lads?|.*[-_]adrs?)$/;

/** The path says that this is a record: its folder is one for decisions, and its name carries a number or a date. */
export function pathSpeaks(path: string): { folder: boolean; name: boolean; label: boolean } {
  const file = fileName(path);
  const name = /^(?:(?:adr|rfc|dr|ad|decision)[-_ ]?\d{1,5}|\d{2,5}[-_. [a-z]|\d{4}-\d{2}(?:-\d{2})?)/i.test(file);
  const dated = folders(path).at(-1) ?? '';
  const inOwn = /^(?:readme|index)\./i.test(file) && /^(?:\d{3,5}[-_]|\d{4}-\d{2}-\d{2}|adr[-_]?\d)/.test(dated);
  const label = /^(?:adr|madr)[-_ ]?\d{1,5}\D/i.test(file);
  return { folder: folders(path).some((folder) => folderName.test(folder)), name: name || inOwn, label };
}

/** Links to files, as a list of records has them. */
const linkedRecords = (text: string) =>
  (
    text.slice(0, 60_000).match(/\]\(\s?(?:\.{0,2}\/)?[^)\s:]{0,200}(?:\.mdx?|\.rst|\/)\)|\badr-\d{3}|\badrlog\b/gi) ??
    []
  ).length;

const pageName = /^(?:readme|index|_index|process|intro|overview|changelog|contributing|toc|log)\.\w+$/i;

function isIndex({ path, title, text, parts }: Signs): boolean {
  const { name, folder } = pathSpeaks(path);
  const file = fileName(path);
  const isReadme = pageName.test(file);
  const isLog =
    /\b(?:decision (?:records?|log)s?|decisions|adrs?|requests? for comments?|knowledge base|adr creation process|rfcs?|table of contents)\b\W*$|architectur\w* decision/i.test(
      title.trim(),
    );
  const speaks = parts.fields.has('choice') && (parts.fields.has('context') || parts.fields.has('consequences'));
  if (isReadme && !name)
    return (folder || isLog || linkedRecords(text) > 8) && (!speaks || isLog || linkedRecords(text) > 8);
  return isLog && !name && linkedRecords(text) > 4 && !speaks;
}

/** How much of a decision's anatomy the text shows, whatever the path says. */
function anatomy({ parts, hasStatus, text }: Signs): number {
  const { fields } = parts;
  const told = fields.has('choice') ? 2 : 0;
  const weighed = fields.has('options') || fields.has('arguments') || fields.has('drivers') ? 1 : 0;
  const chosen = /\bchosen option\b/i.test(text.slice(0, 50_000)) ? 1 : 0;
  return (
    told +
    weighed +
    chosen +
    (fields.has('context') ? 1 : 0) +
    (fields.has('consequences') ? 1 : 0) +
    (hasStatus ? 1 : 0)
  );
}

/** `0005-use-rust.md`, and no day. */
const isNumbered = (path: string) => /^\d{3,5}[-_. ](?!\d{2}\b)/.test(fileName(path));

/** A few words are a record where they say what was chosen or where it stands, or lie where records lie. */
function isShortRecord({ path, parts, hasStatus, hasOwnWords }: Signs): boolean {
  const { folder, name } = pathSpeaks(path);
  if (!hasOwnWords || (pageName.test(fileName(path)) && !name)) return false;
  return hasStatus || parts.fields.has('choice') || folder || isNumbered(path);
}

/** The kind of a file, from its text before its place. */
export function classify(signs: Signs): RecordKind {
  const bare = signs.text.replace(/^#.*$/gm, '').trim();
  if (isTemplate(signs)) return 'template';
  const isShort = bare.length < 40;
  if (isShort && !signs.hasOwnWords && !(signs.parts.fields.has('choice') && signs.hasStatus)) return 'stub';
  if (isIndex(signs)) return 'index';
  const { folder, name, label } = pathSpeaks(signs.path);
  if (label || (isShort && isShortRecord(signs))) return 'adr';
  if (signs.hasStatus && signs.hasOwnWords && isNumbered(signs.path)) return 'adr';
  const score = anatomy(signs) + (folder ? 2 : 0) + (name ? 1 : 0);
  if (folder && !name && anatomy(signs) === 0) return 'other';
  return anatomy(signs) >= 4 || (score >= 3 && (folder || name)) ? 'adr' : 'other';
}
