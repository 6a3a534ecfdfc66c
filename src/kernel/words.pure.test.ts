import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line } from './words.ts';

const any = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((value) => !value.includes('\0') && value.isWellFormed());
const read = (value: string) => line(200).parse(value);

test('a line that was read once is the same when it is read again', () => {
  fc.assert(
    fc.property(any, (value) => {
      expect(read(read(value))).toBe(read(value));
    }),
  );
});

test('nothing in a line turns the direction of what follows, breaks it or cannot be seen', () => {
  const hidden = fc.constantFrom('\u202e', '\u2066', '\u200b', '\u0007', '\u009f', '\ufeff', '\u2028', '\n');
  fc.assert(
    fc.property(any, hidden, any, (before, between, after) => {
      expect(read(before + between + after)).not.toMatch(/[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u);
    }),
  );
  expect(line(10).min(1).safeParse('\u200b \u202e').success).toBe(false);
});

test('joiners stay, which emoji and some scripts are written with', () => {
  for (const name of ['👩‍🔬 Ana', 'می‌خواهم', 'क्‍ष']) expect(read(name)).toBe(name);
  expect(read('two\twords\nand a  gap')).toBe('two words and a gap');
});
