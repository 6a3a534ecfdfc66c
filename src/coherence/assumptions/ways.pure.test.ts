import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestWays, standingOn, wayTo } from './find-flags.ts';
import type { Step } from './resting.store.ts';

const waysIn = (rows: readonly Step[]) => shortestWays('root', standingOn(rows, new Set()));

const node = fc.constantFrom('root', 'a', 'b', 'c', 'd', 'e', 'f');
const graph = fc.array(fc.record({ above: node, below: node }), { maxLength: 25 });

test('everything that is reachable is reached, by a way whose every step is one of the records', () => {
  fc.assert(
    fc.property(graph, (rows) => {
      const by = waysIn(rows);
      const reachable = new Set(['root']);
      for (let grown = true; grown; ) {
        grown = false;
        for (const { above, below } of rows)
          if (reachable.has(below) && !reachable.has(above)) {
            reachable.add(above);
            grown = true;
          }
      }
      reachable.delete('root');
      expect(new Set(by.keys())).toEqual(reachable);
      for (const end of by.keys()) {
        const way = ['root', ...wayTo('root', end, by), end];
        for (const [at, above] of way.slice(1).entries()) expect(rows).toContainEqual({ above, below: way[at] });
        expect(new Set(way).size).toBe(way.length);
      }
    }),
  );
});

test('the shortest of several ways is told', () => {
  const rows = [
    { below: 'root', above: 'a' },
    { below: 'a', above: 'b' },
    { below: 'b', above: 'c' },
    { below: 'root', above: 'c' },
  ];
  expect(wayTo('root', 'c', waysIn(rows))).toEqual([]);
  expect(wayTo('root', 'b', waysIn(rows))).toEqual(['a']);
});

test('nothing runs through what was taken back', () => {
  const rows = [
    { below: 'root', above: 'a' },
    { below: 'a', above: 'b' },
  ];
  expect([...shortestWays('root', standingOn(rows, new Set(['a']))).keys()]).toEqual([]);
});
