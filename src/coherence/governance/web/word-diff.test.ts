import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, wordDiff } from './word-diff.ts';

const textOf = (runs: Run[], without: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('without what comes it is the old text, and without what goes the new one', () => {
  const word = fc.constantFrom('we', 'mend', 'before', 'lend', 'the', 'drill,', 'and', '\n');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after);
      expect(textOf(runs, 'added')).toBe(before);
      expect(textOf(runs, 'removed')).toBe(after);
    }),
  );
});

test('an addition at the end leaves the rest as it is', () => {
  expect(wordDiff('We mend before we lend.', 'We mend before we lend, or soon after.')).toEqual([
    { kind: 'same', text: 'We mend before we lend' },
    { kind: 'added', text: ', or soon after' },
    { kind: 'same', text: '.' },
  ]);
});

test('a sentence that was rewritten is read as one that goes and one that comes', () => {
  const runs = wordDiff('Whether the same can be had with a call.', 'One whose turn does not come with a lid.');
  expect(runs.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
  expect(runs.filter(({ kind }) => kind === 'added')).toHaveLength(1);
});
