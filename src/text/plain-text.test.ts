import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['~~Use batch jobs.~~ **SUPERSEDED** by [ADR-004](./004.md)', 'Use batch jobs. SUPERSEDED by ADR-004'],
  ['We migrate.\n\n### Phase 1: SDK\n\n- first\n* second\n3. third', 'We migrate. Phase 1: SDK first second third'],
  ['Use `pg_dump` and _never_ snake_case or 2 * 3', 'Use pg_dump and never snake_case or 2 * 3'],
  ['> quoted <b>text</b> with ![a picture](a.png "said")', 'quoted text with a picture'],
  ['1 < 2 and a <= b', '1 < 2 and a <= b'],
  ['', ''],
])('%j is told as %j', (markdown, told) => {
  expect(plainText(markdown, 280)).toBe(told);
});

test('a long text is cut at a word, and says so', () => {
  expect(plainText('one two three four', 10)).toBe('one two…');
  expect(plainText('one sesquipedalian', 10)).toBe('one sesqu…');
  expect(plainText('x'.repeat(100), 10)).toBe(`${'x'.repeat(9)}…`);
});

test('whatever it is given, it is one line of no more than the length, and soon done', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.integer({ min: 5, max: 400 }),
      (markdown, length) => {
        const line = plainText(markdown, length);
        expect(line.length).toBeLessThanOrEqual(length);
        expect(line).not.toContain('\n');
      },
    ),
  );
  for (const mark of ['[', '<a', '**', '_', '`', '[a](', '# ', '> '])
    expect(plainText(mark.repeat(50_000), 280).length).toBeLessThanOrEqual(280);
});
