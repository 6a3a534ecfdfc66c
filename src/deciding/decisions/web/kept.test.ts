import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAllKept, keeperOf } from './kept.ts';

/** As much of a browser's store as is used: its keys are its own properties. */
const store = () =>
  Object.create(
    {
      getItem(this: Record<string, string>, key: string) {
        return this[key] ?? null;
      },
      setItem(this: Record<string, string>, key: string, value: string) {
        this[key] = value;
      },
      removeItem(this: Record<string, string>, key: string) {
        delete this[key];
      },
    },
    { 'throughline.scheme': { value: 'dark', enumerable: true, configurable: true } },
  ) as Record<string, string>;

beforeEach(() => void vi.stubGlobal('localStorage', store()));
afterEach(() => void vi.unstubAllGlobals());

const [ana, rui] = [keeperOf('prs_ana'), keeperOf('prs_rui')];

test('What one person types is not shown to the next one in the same browser', () => {
  ana.keep('quick', 'We lend');
  expect(rui.read('quick', '')).toBe('');
  expect(ana.read('quick', '')).toBe('We lend');
  ana.forget('quick');
  expect(ana.read('quick', '')).toBe('');
});

test('What is kept can be listed by how its keys begin, and only by whom it belongs to', () => {
  ana.keep('draft.one', 1);
  ana.keep('quick', 'We lend');
  rui.keep('draft.two', 2);
  expect(ana.keys('draft.')).toEqual(['draft.one']);
  expect(keeperOf(undefined).keys('draft.')).toEqual([]);
});

test('Somebody else’s texts go when a person signs in, and the person’s own stay', () => {
  ana.keep('quick', 'Mine');
  rui.keep('quick', 'Theirs');
  forgetAllKept('prs_rui');
  expect([ana.read('quick', ''), rui.read('quick', '')]).toEqual(['', 'Theirs']);
});

test('Signing out takes every kept text away and leaves what is no text', () => {
  ana.keep('quick', 'Mine');
  forgetAllKept();
  expect(Object.keys(localStorage)).toEqual(['throughline.scheme']);
});

test('For nobody nothing is kept', () => {
  keeperOf(undefined).keep('quick', 'Whose?');
  expect(Object.keys(localStorage)).toEqual(['throughline.scheme']);
  expect(keeperOf(undefined).read('quick', 'nothing')).toBe('nothing');
});

test('A store that refuses stops nobody from typing', () => {
  const refuse = () => {
    throw new Error('QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  ana.keep('quick', 'We lend');
  ana.forget('quick');
  expect(ana.read('quick', 'nothing')).toBe('nothing');
});
