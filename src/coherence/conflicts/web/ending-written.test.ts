import { expect, test } from 'vitest';
import { hasWords, noEnding, referenceIn, sendable } from './ending-written.ts';

test('A decision is meant by its reference, with its sign, in a sentence, or in an address', () => {
  expect(referenceIn('lisbon-12')).toBe('lisbon-12');
  expect(referenceIn('#Lisbon-12 ')).toBe('lisbon-12');
  expect(referenceIn('see #new-york-3, please')).toBe('new-york-3');
  expect(referenceIn('https://log.example.org/decisions/lisbon-12')).toBe('lisbon-12');
  expect(referenceIn(' something else ')).toBe('something else');
});

test('Only what the chosen ending needs is sent, and nothing that was typed for another one', () => {
  const written = {
    ...noEnding,
    why: 'So.',
    boundary: 'Here.',
    principle: 'prn_1',
    decision: '#lisbon-12',
    until: '2027-03-01',
  };
  expect(sendable({ ...written, kind: 'contexts-differ' })).toEqual({
    kind: 'contexts-differ',
    why: 'So.',
    boundary: 'Here.',
  });
  expect(sendable({ ...written, kind: 'principle-incomplete' })).toEqual({
    kind: 'principle-incomplete',
    why: 'So.',
    principle: 'prn_1',
  });
  expect(sendable({ ...written, kind: 'one-revises' })).toEqual({
    kind: 'one-revises',
    why: 'So.',
    decision: 'lisbon-12',
  });
  expect(sendable({ ...written, kind: 'held' })).toEqual({ kind: 'held', why: 'So.', until: '2027-03-01' });
});

test('A revision without a newer decision names none', () => {
  expect(sendable({ ...noEnding, kind: 'one-revises', why: 'So.', decision: '  ' })).not.toHaveProperty('decision');
});

test('An ending is worth keeping once it has words', () => {
  expect(hasWords(noEnding)).toBe(false);
  expect(hasWords({ ...noEnding, kind: 'held' })).toBe(false);
  expect(hasWords({ ...noEnding, why: 'So.' })).toBe(true);
});
