import { expect, test } from 'vitest';
import { readPolis } from './read-polis.ts';

const numbered = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => row(number)).join('\n');

test('more voters than fit with so many comments are refused, however small the table is', () => {
  const comments = `comment-id,comment-body\n${numbered(3000, (id) => `${id},We lend tool ${id}`)}`;
  const votes = (voters: number) => `comment-id,voter-id,vote\n${numbered(voters, (id) => `0,${id},1`)}`;
  const rows = (voters: number) => `participant,0\n${numbered(voters, (id) => `${id},1`)}`;
  expect(readPolis({ comments, votes: votes(100) })).toMatchObject({ problems: [], votes: 100 });
  for (const given of [{ votes: votes(7000) }, { participants: rows(7000) }]) {
    const { problems } = readPolis({ comments, ...given });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 6668, problem: expect.stringContaining('after 6666 of them') });
  }
});
