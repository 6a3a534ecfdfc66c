import { expect, test } from 'vitest';
import { specificsIn, specificsOf } from './specifics.ts';

test('numbers, references, names and limits are specifics', () => {
  const found = specificsIn('In Faro 14 of 30 drills broke, see #faro-12. We lend at most two, until Rui is back.');
  expect(found).toMatchObject({ numbers: 3, cases: 1, names: 2, constraints: 2, citesRule: false });
});

test('the first word of a sentence is no name, nor is I', () => {
  expect(specificsIn('Lending works. Drills break. “Nobody knows,” she said.\n- Ladders stay.').names).toBe(0);
});

test('a name of two words is one name', () => {
  expect(specificsIn('we asked Maria Santos and Rui').names).toBe(2);
});

test('the number of a reference is no number besides', () => {
  expect(specificsIn('as we saw in #lisbon-10')).toMatchObject({ numbers: 0, cases: 1 });
});

test('to appeal to a principle is told apart from giving a reason', () => {
  const cited = specificsIn('In line with our principle of trust.');
  expect(cited.citesRule).toBe(true);
  expect(specificsOf(cited)).toBe(0);
});

test('an empty text has nothing specific', () => {
  expect(specificsOf(specificsIn(''))).toBe(0);
  expect(specificsIn('').words).toBe(0);
});

test('a long line is read in a moment', () => {
  expect(specificsIn('Xa '.repeat(20_000)).words).toBe(20_000);
});
