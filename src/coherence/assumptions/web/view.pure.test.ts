import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoomedAt } from './use-view.ts';

const view = fc.record({
  zoom: fc.double({ min: 1.1, max: 6, noNaN: true }),
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});
const pixel = fc.integer({ min: 0, max: 800 });

test('what is under the pointer stays there while one goes nearer or further', () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0.5, max: 3, noNaN: true }), pixel, pixel, (before, factor, px, py) => {
      const after = zoomedAt(before, factor, px, py);
      if (after.zoom === 1) {
        expect(after).toEqual({ zoom: 1, x: 0, y: 0 });
        return;
      }
      const under = (it: typeof before) => [(px - it.x) / it.zoom, (py - it.y) / it.zoom];
      expect(under(after)[0]).toBeCloseTo(under(before)[0]!, 6);
      expect(under(after)[1]).toBeCloseTo(under(before)[1]!, 6);
    }),
  );
});

test('nobody gets so near that nothing is left to see, or further away than the whole', () => {
  expect(zoomedAt({ zoom: 5, x: 0, y: 0 }, 9, 0, 0).zoom).toBe(6);
  expect(zoomedAt({ zoom: 2, x: 40, y: 40 }, 0.1, 300, 300)).toEqual({ zoom: 1, x: 0, y: 0 });
});
