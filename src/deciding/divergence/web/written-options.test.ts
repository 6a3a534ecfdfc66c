import { expect, test } from 'vitest';
import { linesOf, tidy } from './written-options.ts';

test('an empty line stays a line while it is typed, and is not sent', () => {
  expect(linesOf('')).toEqual([]);
  expect(linesOf('It lasts\n')).toEqual(['It lasts', '']);
  const option = { title: ' Ink ', description: '', for: ['It lasts ', ''], against: [' '] };
  expect(tidy([option, { ...option, title: ' ' }])).toEqual([{ ...option, for: ['It lasts'], against: [] }]);
});
