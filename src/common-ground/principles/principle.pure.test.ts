import { expect, test } from 'vitest';
import { lintPrinciple } from './wording.ts';

const lint = (text: string, tradeOff = '') => lintPrinciple({ title: 'Lending', text, tradeOff });

test.each([
  'must',
  'Must not',
  'never',
  'ALWAYS',
  'shall',
  'under no circumstances',
])('“%s” is marked as prescribing', (word) => {
  expect(lint(`Every tool ${word} be checked.`, 'Time over safety')).toEqual([{ kind: 'prescriptive', words: word }]);
});

test('a word is marked once, and not inside another word', () => {
  expect(lint('Never lend, NEVER; mustard is fine, and so is nevertheless.', 'x')).toEqual([
    { kind: 'prescriptive', words: 'NEVER' },
  ]);
});

test('a principle that gives nothing up is asked what it weighs against what', () => {
  expect(lint('Check tools.')).toEqual([{ kind: 'no-trade-off', words: '' }]);
  expect(lint('Check tools even if people wait.')).toEqual([]);
  expect(lint('Check tools.', 'Safety before speed')).toEqual([]);
});
