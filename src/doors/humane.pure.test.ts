import { expect, test } from 'vitest';
import { z } from 'zod';
import { invalidInput } from './errors.ts';

const status = z.enum(['proposed', 'accepted']);

const said = (schema: z.ZodType, value: unknown) => {
  const { error } = z.object({ field: schema }).safeParse({ field: value });
  return invalidInput(error!.issues).message;
};

test.each([
  ['a number', z.number(), true, 'field: Give a number.'],
  ['a whole number', z.int(), 1.5, 'field: Give a whole number.'],
  ['at least 1', z.int().min(1), 0, 'field: Use at least 1.'],
  ['more than nothing', z.int().positive(), 0, 'field: Use more than 0.'],
  ['at most 9', z.int().max(9), 10, 'field: Use at most 9.'],
  ['something', z.string().min(1), '', 'field: Write something here; it is empty.'],
  ['some length', z.string().min(8), 'short', 'field: Use at least 8 characters.'],
  ['no more', z.string().max(3), 'long', 'field: Use at most 3 characters.'],
  ['some entries', z.array(z.string()).min(2), ['a'], 'field: Use at least 2 entries.'],
  ['one of a choice', status, 'bogus', 'field: Use one of these: proposed, accepted.'],
  ['one or many', z.union([status, z.array(status)]), 'bogus', 'field: Use one of these: proposed, accepted.'],
  [
    'one of two kinds',
    z.union([z.iso.date(), z.iso.time()]),
    'x',
    'field: This is none of the values that it can have.',
  ],
  ['anything', z.string(), undefined, 'field: This is missing.'],
  ['text', z.string(), 5, 'field: This must be text, and is a number.'],
  ['a list', z.array(z.string()), 'x', 'field: This must be a list, and is text.'],
  ['its own words', z.string().min(1, 'Give it a name.'), '', 'field: Give it a name.'],
])('where %s is wanted, a sentence says so', (_, schema, value, sentence) => {
  expect(said(schema, value)).toBe(sentence);
});

test('an entry of a list is named by its place', () => {
  expect(said(z.array(z.string().min(1)), ['a', ''])).toBe('field.1: Write something here; it is empty.');
});
