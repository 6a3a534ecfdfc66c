import { expect, test } from 'vitest';
import { fieldSentences, sentencesByPath, signInFrom } from './problem.ts';

const invalid = (...path: (string | number)[]) => ({
  code: 'INVALID',
  message: 'Not so.',
  data: { issues: [{ path, message: 'Too long.' }] },
});

test('A sentence belongs to the field that it is about, however deep inside it the trouble is', () => {
  expect(fieldSentences(invalid('links', 0, 'url'))).toEqual({ links: 'Too long.' });
  expect(fieldSentences(invalid())).toEqual({ '': 'Too long.' });
});

test('Fields that were sent inside of another one are found there', () => {
  expect(fieldSentences(invalid('decision', 'links', 0, 'url'), 'decision')).toEqual({ links: 'Too long.' });
  expect(fieldSentences(invalid('title'), 'decision')).toEqual({ title: 'Too long.' });
});

test('Whoever signs in again comes back to the very view, with all that its address says', () => {
  const href = signInFrom({ pathname: '/decisions/new', search: '?draft=drf_1&supersedes=lisbon-2' });
  const { pathname, searchParams } = new URL(href, 'https://example.org');
  expect([pathname, searchParams.get('to')]).toEqual(['/sign-in', '/decisions/new?draft=drf_1&supersedes=lisbon-2']);
});

test('Fields of the same name in different parts are told apart by their whole path', () => {
  const issues = [
    { path: ['person', 'name'], message: 'Say who you are.' },
    { path: ['group', 'name'], message: 'Name the group.' },
  ];
  expect(sentencesByPath({ code: 'INVALID', message: '', data: issues })).toEqual({
    'person.name': 'Say who you are.',
    'group.name': 'Name the group.',
  });
  expect(sentencesByPath(new Error('no'))).toEqual({});
});
