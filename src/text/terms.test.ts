import { expect, test } from 'vitest';
import { countTerms, termsOf } from '#text/terms.ts';

const terms = (text: string, language?: 'english' | 'other' | 'unknown') => [...countTerms(text, language).keys()];

test('English words meet by their stem', () => {
  expect(terms('We are caching the decisions', 'english')).toEqual(terms('the cache of a decision', 'english'));
});

test('An identifier is found by its parts and as a whole', () => {
  expect(terms('parseHTTPBody max_pool_size', 'english')).toEqual(
    expect.arrayContaining(['pars', 'http', 'bodi', 'max', 'pool', 'size', 'maxpools']),
  );
});

test('Short forms of the trade mean their long form', () => {
  expect(terms('k8s, Postgres and Node.js', 'english')).toEqual(terms('kubernetes postgresql nodejs', 'english'));
  expect(terms('C++ or C#', 'english')).toEqual(['cplusplu', 'csharp']);
});

test('Words of another language are left as they are', () => {
  const german = 'Wir haben die Entscheidungen für das Team nicht getroffen';
  expect(terms(german)).toContain('entscheidungen');
  expect(terms('les décisions sont prises par le conseil')).toContain('decisions');
});

test('A word of an unknown language keeps its plain form beside its stem', () => {
  expect(terms('Caching')).toEqual(['cach', 'caching']);
});

test('Chinese and Japanese are read by pairs of characters', () => {
  expect(terms('数据库选择')).toEqual(['数据', '据库', '库选', '选择']);
  expect(terms('木')).toEqual(['木']);
});

test('Every term tells where its word stands', () => {
  const text = 'Choose the queue: RabbitMQ';
  const places = [...termsOf(text, 'english')].map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(expect.arrayContaining(['Choose', 'queue', 'RabbitMQ']));
});

test('An empty text and bare punctuation have no terms', () => {
  expect(terms('')).toEqual([]);
  expect(terms(' … !? — 1 ')).toEqual([]);
});
