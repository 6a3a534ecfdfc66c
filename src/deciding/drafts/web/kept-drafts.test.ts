import { beforeEach, expect, test } from 'vitest';
import type { Keeper } from '#deciding/decisions/web/kept.ts';
import type { DraftRow } from './calls.ts';
import {
  begunHere,
  forgetDraft,
  handOver,
  keepDraft,
  keptDrafts,
  newPlace,
  opening,
  placeOf,
  readDraft,
  replacedBy,
} from './kept-drafts.ts';

const held = new Map<string, string>();
const keeper: Keeper = {
  read: <T>(key: string, otherwise: T) => (held.has(key) ? (JSON.parse(held.get(key)!) as T) : otherwise),
  keep: (key, value) => void held.set(key, JSON.stringify(value)),
  forget: (key) => void held.delete(key),
  keys: (beginning) => [...held.keys()].filter((key) => key.startsWith(beginning)),
};
beforeEach(() => held.clear());

const id = 'drf_1' as DraftRow['id'];
const typed = { id: null, content: { title: 'Typed' }, group: 'grp_1', supersedes: undefined, saved: false };
const start = { id, group: 'grp_2', content: { title: 'On the server' } } as unknown as DraftRow;

test('Each new decision has a place of its own, which is never the id of a draft', () => {
  const places = Array.from({ length: 100 }, newPlace);
  expect(new Set(places).size).toBe(100);
  expect(places.every(begunHere)).toBe(true);
  expect(begunHere(id)).toBe(false);
});

test('Two places do not share what is typed, and one is forgotten without the other', () => {
  keepDraft(keeper, 'here-1', typed);
  keepDraft(keeper, 'here-2', { ...typed, content: { title: 'Another' } });
  forgetDraft(keeper, 'here-1');
  expect(readDraft(keeper, 'here-1')).toBeNull();
  expect(keptDrafts(keeper)).toMatchObject([{ place: 'here-2', content: { title: 'Another' } }]);
});

test('A draft that was begun here is found at its place when it is opened by the id that the server gave it', () => {
  keepDraft(keeper, 'here-1', { ...typed, id });
  expect(placeOf(keeper, id)).toBe('here-1');
  expect(placeOf(keeper, 'drf_2')).toBe('drf_2');
});

test('The form opens with what was typed and is not saved; otherwise with what the server has by now', () => {
  const kept = { ...typed, at: 1 };
  expect(opening(kept, start, {})).toEqual({ content: { title: 'Typed' }, group: 'grp_1' });
  expect(opening({ ...kept, saved: true }, start, {})).toEqual({ content: start.content, group: 'grp_2' });
  expect(opening({ ...kept, saved: true }, null, {})).toEqual({ content: { title: 'Typed' }, group: 'grp_1' });
  expect(opening(null, start, { title: 'First' })).toEqual({ content: start.content, group: 'grp_2' });
  expect(opening(null, null, { title: 'First' })).toEqual({ content: { title: 'First' }, group: undefined });
});

test('A sentence of the quick entry goes on as a draft and waits there no longer; another one stays', () => {
  keeper.keep('quick', 'We lend ladders');
  expect(handOver(keeper, 'here-1', 'Something else')).toBe(true);
  expect(keeper.read('quick', '')).toBe('We lend ladders');
  handOver(keeper, 'here-2', 'We lend ladders');
  expect(keeper.read('quick', '')).toBe('');
  expect(readDraft(keeper, 'here-2')).toMatchObject({ id: null, content: { title: 'We lend ladders' }, saved: false });
});

test('What the browser cannot keep is not taken from the quick entry', () => {
  const full: Keeper = { ...keeper, keep: () => {} };
  keeper.keep('quick', 'We lend ladders');
  expect(handOver(full, 'here-1', 'We lend ladders')).toBe(false);
  expect(keeper.read('quick', '')).toBe('We lend ladders');
});

test('A draft says which decision it is to take the place of, and nothing else counts as saying so', () => {
  const saying = (supersedes: unknown) => ({ ...start, content: { supersedes } }) as DraftRow;
  expect(replacedBy(saying('dec_1'))).toBe('dec_1');
  expect([null, start, saying(''), saying({ id: 'dec_1' })].map(replacedBy)).toEqual(Array(4).fill(undefined));
});
