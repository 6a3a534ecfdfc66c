import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The sentences that every page needs, and those that each capability brings. */
const folder = 'src/shell/words';
const files = readdirSync(folder).filter((file) => file.endsWith('en.json'));
const parts = files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object);
const en = Object.assign({}, ...parts) as object;

test('No part of the words is in two files', () => {
  const names = parts.flatMap((part) => Object.keys(part));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

/** i18next appends these to a key: the plural forms and the audience's noun. */
const endings = /_(zero|one|two|few|many|other|chapter|team|office|squad)$/;

const keysIn = (tree: object, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysIn(value as object, `${prefix}${key}.`),
  );

const withoutEndings = (key: string): string => (endings.test(key) ? withoutEndings(key.replace(endings, '')) : key);

const known = new Set(keysIn(en).map(withoutEndings));
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && /(^|[/\\])(web|shell|ui)[/\\]/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const texts = JSON.stringify(en);

const literal = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1]!);
const begun = [...source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((found) => found[1]!);
const named = [...source.matchAll(/word: '([^']+)'/g)].map((found) => found[1]!);
const nested = [...texts.matchAll(/\$t\(([^)]+)\)/g)].map((found) => found[1]!);

test('Every sentence that the interface asks for is in the words file', () => {
  expect(literal.length).toBeGreaterThan(100);
  expect([...literal, ...named, ...nested].filter((key) => !known.has(key))).toEqual([]);
});

test('Where a key is put together, the words file has something that begins so', () => {
  expect(begun.filter((prefix) => ![...known].some((key) => key.startsWith(prefix)))).toEqual([]);
});

test('No sentence waits in the words file that nobody asks for', () => {
  const asked = new Set([...literal, ...named, ...nested]);
  expect([...known].filter((key) => !asked.has(key) && !begun.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});

test('A sentence with a plural has at least the forms of English', () => {
  const forms = keysIn(en).filter((key) => /_(one|other)$/.test(key) && !key.startsWith('group.'));
  const stems = new Set(forms.map(withoutEndings));
  const has = (key: string) => keysIn(en).includes(key);
  expect([...stems].filter((stem) => !has(`${stem}_one`) || !has(`${stem}_other`))).toEqual([]);
});
