import { expect, test } from 'vitest';
import { answerKeyOf } from './answer-key.ts';

test('an answer gets a short name of its own', () => {
  expect(answerKeyOf('A fee of € 2 a day', [])).toBe('a-fee-of-2-a-day');
  expect(answerKeyOf('Fee', ['fee', 'fee-2'])).toBe('fee-3');
  expect(answerKeyOf('€', [])).toBe('answer');
});
