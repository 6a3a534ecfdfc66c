import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { AskingAnew } from './queries.ts';

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a page shows of a list on the server that somebody adds to while its first answer is under way. */
function pageOf(stored: string[]) {
  const queries = new AskingAnew();
  const queryFn = async () => {
    const seen = [...stored];
    await soon(20);
    return seen;
  };
  const observer = new QueryObserver(queries, { queryKey: ['list'], queryFn, retry: false });
  const leave = observer.subscribe(() => {});
  return { queries, leave, shown: () => observer.getCurrentResult() };
}

test('what has changed before the first answer came is on the page', async () => {
  const stored = ['old'];
  const { queries, leave, shown } = pageOf(stored);
  stored.push('new');
  await queries.invalidateQueries({ queryKey: ['list'] });
  expect(shown()).toMatchObject({ data: ['old', 'new'], error: null });
  leave();
});

test('what was there already is asked for again, and what nobody looks at is not', async () => {
  const stored = ['old'];
  const { queries, leave, shown } = pageOf(stored);
  await soon(40);
  stored.push('new');
  await queries.invalidateQueries({ queryKey: ['list'] });
  expect(shown().data).toEqual(['old', 'new']);
  leave();
  stored.push('newer');
  await queries.invalidateQueries({ queryKey: ['list'] });
  expect(shown().data).toEqual(['old', 'new']);
});
