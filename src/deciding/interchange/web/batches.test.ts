import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of, batchesOf, emptyReport, largest, mayBeRecord, sum } from './batches.ts';

test('Every file that is not too heavy is in exactly one part, in order', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: largest * 1.2 }), { maxLength: 300 });
  fc.assert(
    fc.property(sizes, (list) => {
      const files = list.map((size, at) => ({ size: Math.round(size), at }));
      const batches = batchesOf(files);
      expect(batches.flat()).toEqual(files.filter(({ size }) => size <= largest));
      expect(batches.every((batch) => batch.length > 0 && batch.length <= 60)).toBe(true);
    }),
  );
});

test('A part stays light unless a single file is heavy by itself', () => {
  const mega = 1024 * 1024;
  const batches = batchesOf([{ size: 5 * mega }, { size: 4 * mega }, { size: 9 * mega }, { size: 1 }]);
  expect(batches.map((batch) => batch.map(({ size }) => size / mega))).toEqual([[5], [4], [9], [1 / mega]]);
});

test('Bytes come back from base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      expect(Buffer.from(base64Of(bytes), 'base64')).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 20 },
  );
});

test('Texts may be records; images, code and what others installed may not', () => {
  expect(['docs/adr/0001-use-x.md', 'decisions/1.adoc', 'README.rst'].every(mayBeRecord)).toBe(true);
  expect(['logo.png', 'src/main.ts', 'node_modules/x/README.md', '.git/x.txt'].some(mayBeRecord)).toBe(false);
});

test('Reports of parts add up', () => {
  const one = { ...emptyReport, files: 2, created: 1, problems: [{ file: 'a.md', line: 1, problem: 'Empty.' }] };
  expect(sum(sum(emptyReport, one), { ...one, links: 3 })).toMatchObject({ files: 4, created: 2, links: 3 });
  expect(sum(one, one).problems).toHaveLength(2);
});
