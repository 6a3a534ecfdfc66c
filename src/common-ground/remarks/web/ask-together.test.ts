import { expect, test } from 'vitest';
import { askTogether } from './ask-together.ts';

function asking(most: number) {
  const asked: string[][] = [];
  const ask = askTogether(async (ids: string[]) => {
    asked.push(ids);
    if (ids.includes('trouble')) throw new Error('no answer');
    return Object.fromEntries(ids.filter((id) => id !== 'silent').map((id) => [id, id.length]));
  }, most);
  return { ask, asked };
}

test('what is asked for in one moment is one question, and each hears its own answer', async () => {
  const { ask, asked } = asking(10);
  expect(await Promise.all(['a', 'silent', 'ccc', 'a'].map(ask))).toEqual([1, undefined, 3, 1]);
  expect(asked).toEqual([['a', 'silent', 'ccc']]);
});

test('no question is about more than it may be, and nobody is left out', async () => {
  const { ask, asked } = asking(200);
  const ids = Array.from({ length: 450 }, (_, place) => `${'x'.repeat(place)}`);
  expect(await Promise.all(ids.map(ask))).toEqual(ids.map((id) => id.length));
  expect(asked.map((it) => it.length)).toEqual([200, 200, 50]);
});

test('whoever asks later begins a question of their own, also after one that failed', async () => {
  const { ask, asked } = asking(10);
  await expect(ask('trouble')).rejects.toThrow('no answer');
  expect(await ask('bb')).toBe(2);
  expect(await ask('bb')).toBe(2);
  expect(asked).toEqual([['trouble'], ['bb'], ['bb']]);
});
