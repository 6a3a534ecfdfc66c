import { expect, test } from 'vitest';
import { written } from './written.ts';

const ana = 'prs_01m800nqdwenfrc7fphq4j665k';

test('A record is written as lines, what it is called first', () => {
  expect(written({ kind: 'link', url: 'https://example.org', title: 'Minutes', none: null })).toBe(
    'Minutes\nhttps://example.org\nlink',
  );
});

test('An id stands there by its name, and one that nobody can name does not stand there', () => {
  const said = { by: ana, text: 'It held.' };
  expect(written(said, { [ana]: 'Ana' })).toBe('Ana\nIt held.');
  expect(written([said, ana])).toBe('It held.');
});

test('A text that only begins like an id stays', () => {
  expect(written('dec_12 is how we number them')).toBe('dec_12 is how we number them');
});
