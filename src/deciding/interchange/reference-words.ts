/** The words with which one record says how it stands to another, with the slips that occur. */
import type { relationKinds } from '../decisions/decision.ts';

export type ReferenceKind = (typeof relationKinds)[number];

const s = '(?:sup+er(?:s|c|sc)e+e?d|supersed)';

/** Forms of the verb by kind; the passive ones come first, since "superseded by" contains "superseded". */
const verbs: [ReferenceKind, string][] = [
  ['superseded-by', `(?:${s}ed|replaced|obsoleted|deprecated|retired)[ _-]?(?:in[ _-]part[ _-])?by`],
  ['amended-by', '(?:amended|extended|refined|supplemented|updated|clarified|revised)[ _-]?(?:in[ _-]part[ _-])?by'],
  ['required-by', 'required[ _-]by'],
  ['supersedes', `${s}(?:es|e|ing)|(?:partial(?:ly)? )?${s}e of|replaces|replacing|obsoletes`],
  ['amends', 'amends|amending|extends|refines|supplements|amend'],
  ['requires', 'builds[ _-](?:up)?on|depends[ _-]on|requires'],
  ['relates-to', 'relates[ _-]to|related(?:[ _-]to)?|see[ _-]also'],
];

/** Weak words mean something only where they are followed by a colon or stand in the front matter. */
const weak = /^(?:related|requires|replacing|updated by|revised by|amend|see also)$/;

const all = verbs.map(([, form]) => form).join('|');
const pattern = new RegExp(`(?<![\\w-])(?:${all})(?![\\w])`, 'gi');
export const verbsIn = (text: string) => text.matchAll(pattern);

/** Most paragraphs hold none of the verbs: a cheap look tells. */
const stem =
  /sup+er(?:s|c)e|sup+ersc|replac|obsolet|deprecat|retire|amend|exten[ds]|refin|supplement|updated|clarif|revised|requir|builds|depends|relate|see[ _-]also/i;
export const mayHoldVerb = (text: string) => stem.test(text);

const exact = verbs.map(([kind, form]) => [kind, new RegExp(`^(?:${form})$`, 'i')] as const);

export const kindOf = (word: string): ReferenceKind | null =>
  exact.find(([, form]) => form.test(word.trim()))?.[0] ?? null;

export const isWeak = (word: string) => weak.test(word.toLowerCase().replace(/[_-]/g, ' '));

/** "in part", "partially", "parts of": the rest still stands. */
export const saysPartly = (text: string) =>
  /\b(?:in[ _-]part|partial(?:ly)?|partly|parts? of|some (?:aspects|parts) of)\b/i.test(text);

/** Keys of front matter: `superseded_by`, `replaces`, `depends-on`. */
const keys: Record<string, ReferenceKind> = {
  supersedes: 'supersedes',
  supercedes: 'supersedes',
  superseded: 'superseded-by',
  replaces: 'supersedes',
  obsoletes: 'supersedes',
  'superseded by': 'superseded-by',
  'superceded by': 'superseded-by',
  'replaced by': 'superseded-by',
  'obsoleted by': 'superseded-by',
  amends: 'amends',
  extends: 'amends',
  updates: 'amends',
  refines: 'amends',
  'amended by': 'amended-by',
  'extended by': 'amended-by',
  'updated by': 'amended-by',
  requires: 'requires',
  'depends on': 'requires',
  depends: 'requires',
  dependencies: 'requires',
  'required by': 'required-by',
  related: 'relates-to',
  'relates to': 'relates-to',
  'related to': 'relates-to',
  'see also': 'relates-to',
  'related adrs': 'relates-to',
  'related decisions': 'relates-to',
};

export const kindOfKey = (key: string): ReferenceKind | null =>
  keys[key.toLowerCase().replace(/[_-]+/g, ' ').trim()] ?? null;

export const inverse: Record<ReferenceKind, ReferenceKind> = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  requires: 'required-by',
  'required-by': 'requires',
  'relates-to': 'relates-to',
};
