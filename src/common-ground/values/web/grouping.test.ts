import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cluster } from '../session.ts';
import { applied, type Move } from './grouping.ts';

const time = { id: 'g1', title: 'Time', answers: ['a', 'b'] };
const care = { id: 'g2', title: 'Care', answers: ['c'] };

test('an answer stands in the group that it was moved to, and a group that is emptied goes', () => {
  const move: Move = { kind: 'place', answer: 'c', into: { id: 'g1', title: 'Time' } };
  expect(applied([time, care], move)).toEqual([{ ...time, answers: ['a', 'b', 'c'] }]);
  expect(applied([time, care], { kind: 'place', answer: 'a', into: null })).toEqual([
    { ...time, answers: ['b'] },
    care,
  ]);
});

test('a move into a group that somebody else has emptied meanwhile begins it anew, with its title', () => {
  const move: Move = { kind: 'place', answer: 'a', into: { id: 'g2', title: 'Care' } };
  expect(applied([time], move)).toEqual([
    { ...time, answers: ['b'] },
    { id: 'g2', title: 'Care', answers: ['a'] },
  ]);
});

test('a title goes to the group that it was meant for, or to none', () => {
  expect(applied([time, care], { kind: 'name', group: 'g2', title: 'Caring' })[1]!.title).toBe('Caring');
  expect(applied([time], { kind: 'name', group: 'g2', title: 'Caring' })).toEqual([time]);
});

test('whatever is moved, every answer stands in one group at most, no group is empty and no other answer moves', () => {
  const answer = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const into = fc.option(fc.constantFrom('g1', 'g2', 'g3').map((id) => ({ id, title: id })));
  const moves = fc.array(fc.record({ kind: fc.constant('place' as const), answer, into }), { maxLength: 30 });
  fc.assert(
    fc.property(moves, (all) => {
      let clusters: Cluster[] = [];
      for (const move of all) {
        const before = new Map(clusters.flatMap((it) => it.answers.map((id) => [id, it.id] as const)));
        clusters = applied(clusters, move);
        const placed = clusters.flatMap((it) => it.answers);
        const after = new Map(clusters.flatMap((it) => it.answers.map((id) => [id, it.id] as const)));
        expect(new Set(placed).size).toBe(placed.length);
        expect(clusters.every((it) => it.answers.length > 0)).toBe(true);
        expect(after.get(move.answer)).toBe(move.into?.id);
        before.delete(move.answer);
        after.delete(move.answer);
        expect(after).toEqual(before);
      }
    }),
  );
});
