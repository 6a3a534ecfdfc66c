/** What the form holds: every field of a decision, empty where nothing has been said yet. */
import type { DecisionContent, Option } from '#deciding/decisions/decision.ts';
import type { DraftContent } from '../calls.ts';

export type FormContent = DecisionContent;

export const emptyContent: FormContent = {
  title: '',
  question: '',
  context: '',
  drivers: '',
  options: [],
  choice: '',
  why: '',
  consequences: '',
  status: 'accepted',
  decidedOn: null,
  decidedBy: [],
  authority: '',
  consulted: [],
  informed: [],
  dissent: [],
  reversibility: null,
  affects: [],
  cost: null,
  principles: [],
  answer: null,
  assumptions: [],
  tags: [],
  relations: [],
  links: [],
  expected: '',
  checkOn: null,
  result: null,
  more: [],
};

export const fieldKeys = Object.keys(emptyContent) as (keyof FormContent)[];

const known = (content: object): Partial<FormContent> =>
  Object.fromEntries(Object.entries(content).filter(([key, value]) => key in emptyContent && value !== undefined));

/** Fills in what a draft or a record does not say. */
export const contentOf = (content: DraftContent | object): FormContent => ({ ...emptyContent, ...known(content) });

export const emptyOption: Option = { title: '', description: '', for: [], against: [], neutral: [] };

const filled = (lines: string[]) => lines.map((line) => line.trim()).filter(Boolean);

const says = (...parts: (string | string[] | null)[]) => parts.flat().some((part) => part?.trim());

/** An option that says something without saying what could be done: it is asked for, and never dropped. */
export const isUntitled = ({ title, description, ...reasons }: Option): boolean =>
  !says(title) && says(description, reasons.for, reasons.against, reasons.neutral);

/** What is sent: lines and entries that nobody filled in are left out. */
export const tidy = (content: FormContent): FormContent => ({
  ...content,
  options: content.options
    .filter((option) => says(option.title) || isUntitled(option))
    .map((option) => ({
      ...option,
      for: filled(option.for),
      against: filled(option.against),
      neutral: filled(option.neutral),
    })),
  dissent: content.dissent.filter(({ by, text }) => says(by, text)),
  links: content.links.filter(({ url, title }) => says(url, title)),
});

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Whether two values say the same; the order of keys does not count, for it changes on the way through a database. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

/** The fields that differ: all that an amendment sends. */
export const changedFields = (before: FormContent, after: FormContent): (keyof FormContent)[] =>
  fieldKeys.filter((key) => !same(before[key], after[key]));

export const isBlank = (content: FormContent): boolean => changedFields(emptyContent, content).length === 0;

export const pick = (content: FormContent, keys: readonly (keyof FormContent)[]): DraftContent =>
  Object.fromEntries(keys.map((key) => [key, content[key]]));
