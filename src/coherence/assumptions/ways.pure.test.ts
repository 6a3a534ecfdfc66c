import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestWays, wayTo } from './find-flags.ts';

const node = fc.constantFrom('root', 'a', 'b', 'c', 'd', 'e', 'f');
const graph = fc.array(fc.record({ above: node, below: node }), { maxLength: 25 });

test('everything that is reachable is reached, by a way whose every step is one of the records', () => {
  fc.assert(
    fc.property(graph, (rows) => {
      const by = shortestWays('root', rows);
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
  expect(wayTo('root', 'c', shortestWays('root', rows))).toEqual([]);
  expect(wayTo('root', 'b', shortestWays('root', rows))).toEqual(['a']);
});
