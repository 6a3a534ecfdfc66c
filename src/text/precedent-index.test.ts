import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrecedentDocument } from '#text/precedent-document.ts';
import { createPrecedentIndex } from '#text/precedent-index.ts';

const record = (id: string, title: string, context = '', date: string | null = '2025-01-01'): PrecedentDocument => ({
  id,
  date,
  fields: { title, context },
});

const records = [
  record('queue', 'Use RabbitMQ as message queue', 'Services send messages to each other and must not lose them.'),
  record('cache', 'Cache sessions in Redis', 'Sessions were read from the database on every request.'),
  record('lunch', 'Lunch together on Thursdays', 'People from the two offices hardly ever meet.'),
  record('bread', 'Buy bread from the mill', 'The mill delivers every morning and takes back the crates.'),
  record('crate', 'Return the crates of the mill', 'Crates piled up behind the bakery.'),
  record('oven', 'Bake with the wood oven on Fridays', 'The bakery has an old oven which the neighbours love.'),
  record('flour', 'Flour of spelt for all bread', 'Customers of the bakery asked for spelt.'),
  record('hours', 'The bakery opens at six', 'Workers of the early shift come by before the mill opens.'),
];

const built = (documents = records) => {
  const index = createPrecedentIndex();
  index.add(documents);
  index.rebuild();
  return index;
};

test('A draft finds the decision on the same question first, with the passage that says so', () => {
  const [first] = built().search({
    title: 'Which broker carries our messages?',
    context: 'Messages between services get lost.',
  });
  expect(first).toMatchObject({ id: 'queue', passage: { field: 'context' } });
  expect(first?.passage.text).toContain('must not lose them');
});

test('A record finds itself with a score near one', () => {
  const [first] = built().search(records[3]!.fields);
  expect(first?.id).toBe('bread');
  expect(first?.score).toBeGreaterThan(0.9);
});

test('One word, an empty draft, an unknown word and an empty index are all answered', () => {
  const index = built();
  expect(index.search({ title: 'Redis' })[0]?.id).toBe('cache');
  expect(index.search({ title: '' })).toEqual([]);
  expect(index.search({ title: 'Xylophone' })).toEqual([]);
  expect(createPrecedentIndex().search({ title: 'Redis' })).toEqual([]);
  const none = createPrecedentIndex();
  none.rebuild();
  expect(none.search({ title: 'Redis' })).toEqual([]);
});

test('Five records are too few for a latent space and are found by their words', () => {
  expect(built(records.slice(0, 5)).search({ title: 'Redis for sessions' })[0]?.id).toBe('cache');
});

test('Later decisions and excluded ones are left out, undated ones stay', () => {
  const index = built([
    record('early', 'Bread price', '', '2024-01-01'),
    record('late', 'Bread price', '', '2024-06-01T10:00:00Z'),
    record('undated', 'Bread price', '', null),
  ]);
  const ids = index.search({ title: 'Bread price' }, { before: '2024-03-01' }).map(({ id }) => id);
  expect(ids.sort()).toEqual(['early', 'undated']);
  expect(index.search({ title: 'Bread price' }, { exclude: ['late'], limit: 1 })).toHaveLength(1);
});

test('A record added after the rebuild is found, and one removed or replaced is not', () => {
  const index = built();
  index.add([record('tea', 'Serve tea from Assam', 'Guests of the bakery asked for tea.')]);
  expect(index.search({ title: 'tea' })[0]?.id).toBe('tea');
  index.add([record('tea', 'Serve coffee', 'Guests changed their mind.')]);
  expect(index.search({ title: 'Assam' })).toEqual([]);
  index.remove(['tea', 'nobody']);
  expect(index.search({ title: 'coffee' })).toEqual([]);
  expect(index.size).toBe(records.length);
  index.rebuild();
  expect(index.size).toBe(records.length);
  expect(index.search({ title: 'Redis' })[0]?.id).toBe('cache');
});

test('An index says when it should be built anew', () => {
  const index = createPrecedentIndex();
  expect(index.isStale).toBe(false);
  index.add(records);
  expect(index.isStale).toBe(true);
  index.rebuild();
  expect(index.isStale).toBe(false);
});

test('Decisions in other languages are found too', () => {
  const index = built([
    ...records,
    record('strom', 'Wir kaufen den Strom von der Genossenschaft', 'Der Vertrag mit dem alten Anbieter läuft aus.'),
    record('数据库', '选择数据库', '我们需要一个可靠的数据库来保存订单。'),
  ]);
  expect(index.search({ title: 'Strom der Genossenschaft' })[0]?.id).toBe('strom');
  expect(index.search({ title: '订单数据库' })[0]?.id).toBe('数据库');
});

test('The same records and drafts give the same answers', () => {
  const draft = { title: 'Bread and crates' };
  expect(built().search(draft)).toEqual(built().search(draft));
});

test('Whatever is written, results are ranked, scored between zero and one, and never more than asked', () => {
  const word = fc.constantFrom(
    'bread',
    'mill',
    'queue',
    '数据',
    'naïve',
    'x_y',
    '𝒳',
    '',
    '…',
    'constructor',
    '__proto__',
  );
  const text = fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, fc.integer({ min: 0, max: 5 }), (titles, title, limit) => {
      const found = built(titles.map((each, i) => record(`${i}`, each))).search({ title }, { limit });
      const scores = found.map(({ score }) => score);
      expect(found.length).toBeLessThanOrEqual(limit);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
