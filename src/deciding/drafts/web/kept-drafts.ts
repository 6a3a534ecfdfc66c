/** Drafts as this browser keeps them: each at a place of its own, so that no two tabs write over one another. */
import type { DraftContent } from '#deciding/decisions/web/calls.ts';
import type { Keeper } from '#deciding/decisions/web/kept.ts';
import { quickEntryKept } from '#deciding/decisions/web/quick-entry-id.ts';
import type { DraftRow } from './calls.ts';

export interface KeptDraft {
  id: DraftRow['id'] | null;
  content: DraftContent;
  group: string | undefined;
  /** The decision that it is to take the place of. */
  supersedes: string | undefined;
  /** The server has this very text, or is not to have it before it changes. */
  saved: boolean;
  /** When it was typed, in milliseconds. */
  at: number;
}

const prefix = 'draft.';
const here = 'here-';

/** The place of a draft that the server does not know yet; it stands in the address, for a reload to find it. */
export const newPlace = (): string => here + Math.random().toString(36).slice(2, 10);

export const begunHere = (place: string): boolean => place.startsWith(here);

export const readDraft = (keeper: Keeper, place: string): KeptDraft | null => keeper.read(prefix + place, null);

export const keepDraft = (keeper: Keeper, place: string, draft: Omit<KeptDraft, 'at'>): void =>
  keeper.keep(prefix + place, { ...draft, at: Date.now() } satisfies KeptDraft);

export const forgetDraft = (keeper: Keeper, place: string): void => keeper.forget(prefix + place);

export type Begun = KeptDraft & { place: string };

/** All that is kept here, what was typed last first. */
export const keptDrafts = (keeper: Keeper): Begun[] =>
  keeper
    .keys(prefix)
    .map((key) => key.slice(prefix.length))
    .flatMap((place) => {
      const kept = readDraft(keeper, place);
      return kept ? { place, ...kept } : [];
    })
    .sort((one, other) => other.at - one.at);

/** A draft that was begun here and is opened from a list of the server's is one draft, and has one place. */
export const placeOf = (keeper: Keeper, draft: string): string =>
  keptDrafts(keeper).find(({ id }) => id === draft)?.place ?? draft;

/** Beside the fields of a decision, a draft says which one it is to take the place of. */
export const replacedBy = (draft: DraftRow | null): string | undefined => {
  const named = draft?.content.supersedes;
  return typeof named === 'string' && named ? named : undefined;
};

/** What the form opens with: what was typed here and the server has not seen comes before what the server has. */
export function opening(kept: KeptDraft | null, start: DraftRow | null, first: DraftContent) {
  if (kept && !(kept.saved && start)) return { content: kept.content, group: kept.group ?? start?.group };
  return { content: start ? start.content : first, group: start?.group };
}

/** A sentence of the quick entry goes on as a draft, and waits there no longer. Says whether the browser could keep it. */
export function handOver(keeper: Keeper, place: string, title: string): boolean {
  keepDraft(keeper, place, { id: null, content: { title }, group: undefined, supersedes: undefined, saved: false });
  const kept = readDraft(keeper, place) !== null;
  if (kept && keeper.read(quickEntryKept, '').trim() === title.trim()) keeper.forget(quickEntryKept);
  return kept;
}
