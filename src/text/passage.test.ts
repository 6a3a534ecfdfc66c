import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPassage } from '#text/passage.ts';

const weights = new Map([
  ['kafka', 3],
  ['retent', 2],
  ['dai', 1],
]);

test('The passage is the sentence that speaks most about the draft', () => {
  const fields = {
    title: 'Messages',
    context: 'We moved house. Kafka retention is thirty days now! Lunch is at noon.',
  };
  expect(bestPassage(fields, weights)).toMatchObject({ field: 'context', text: 'Kafka retention is thirty days now!' });
});

test('A long sentence is cut to a window around the match, at whole words', () => {
  const filler = 'something about nothing in particular '.repeat(20);
  const { text } = bestPassage({ title: 't', why: `${filler}kafka retention ${filler}` }, weights);
  expect(text).toContain('kafka retention');
  expect(text.length).toBeLessThanOrEqual(240);
  expect(text).toMatch(/^(something|about|nothing|in|particular|kafka)\b.*\b(something|about|nothing|in|particular)$/);
});

test('The title answers when nothing else does, and the opening when not even the title does', () => {
  expect(bestPassage({ title: 'Kafka', context: 'Lunch at noon.' }, weights).field).toBe('title');
  expect(bestPassage({ title: 'Lunch', choice: 'At noon. In the park.' }, weights)).toMatchObject({ text: 'At noon.' });
  expect(bestPassage({ title: '' }, weights)).toEqual({ field: 'title', text: '', start: 0, end: 0 });
});

test('Topics answer only when no sentence does, however much they would say', () => {
  const topics = 'kafka, retention, days';
  const context = 'We moved house. Thirty days it was.';
  expect(bestPassage({ title: 'Kafka', context, topics }, weights)).toMatchObject({ text: 'Thirty days it was.' });
  expect(bestPassage({ title: 'Kafka', context: 'Lunch.', topics }, weights)).toMatchObject({
    field: 'topics',
    text: topics,
  });
});

test('Any passage is a piece of its field and at most 240 characters long', () => {
  const piece = fc.oneof(fc.constantFrom('kafka ', 'retention. ', 'days\n', 'v1.2 ', '数据库', '🙂🙂🙂'), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), fc.string(), (pieces, title) => {
      const fields = { title, rest: pieces.join('') };
      const { field, text, start, end } = bestPassage(fields, weights);
      expect((fields[field as 'title' | 'rest'] ?? '').slice(start, end)).toBe(text);
      expect(text.length).toBeLessThanOrEqual(240);
    }),
  );
});
