import { expect, test } from 'vitest';
import { goOnAmong } from './go-on.ts';

const gone = { name: 'form', isConnected: false };
const item = { name: 'item', isConnected: true };
const page = { name: 'page', isConnected: true };

test('the keyboard goes on at the innermost part that is still there', () => {
  expect(goOnAmong([gone, item, page], true)).toBe(item);
  expect(goOnAmong([gone], true)).toBeUndefined();
});

test('who has gone on by themselves is not taken away from there', () => {
  expect(goOnAmong([item, page], false)).toBeUndefined();
});
