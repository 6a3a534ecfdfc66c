import { expect, test } from 'vitest';
import { allQuestions, questionsFor } from './question-bank.ts';

test('each retrospective asks four questions, one of each theme', () => {
  for (let turn = 0; turn < 30; turn++) {
    const asked = questionsFor(turn);
    expect(asked).toHaveLength(4);
    expect(asked.map((key) => Math.floor(allQuestions.indexOf(key) / 6))).toEqual([0, 1, 2, 3]);
  }
});

test('none comes again before six have passed, and all have their turn', () => {
  for (let turn = 0; turn < 6; turn++)
    for (let earlier = 0; earlier < turn; earlier++)
      expect(questionsFor(turn).filter((key) => questionsFor(earlier).includes(key))).toEqual([]);
  const asked = new Set(Array.from({ length: 6 }, (_, turn) => questionsFor(turn)).flat());
  expect(asked.size).toBe(allQuestions.length);
});

test('the same four do not meet for good', () => {
  const rounds = Array.from({ length: 12 }, (_, turn) => questionsFor(turn).join());
  expect(new Set(rounds).size).toBe(12);
});
