import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, type Named, namedAmong, overlap } from './labels.ts';
import { boundsOf, layOut, type Tie } from './layout.ts';
import { nextTowards } from './walk.ts';

const ids = Array.from({ length: 12 }, (_, at) => `g${at}`);
const ties: Tie[] = ids.slice(1).map((to, at) => ({ from: ids[at % 3]!, to }));

function settled(all: readonly string[], between: readonly Tie[]) {
  const steps = layOut(all, between);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('the same network always stands in the same places, and no two groups stand on one', () => {
  const [once, again] = [settled(ids, ties), settled(ids, ties)];
  expect(once).toEqual(again);
  const places = [...once.values()];
  for (const [at, { x, y }] of places.entries())
    for (const other of places.slice(at + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(30);
  const { left, top, width, height } = boundsOf(once);
  for (const { x, y } of places) {
    expect(x > left && x < left + width).toBe(true);
    expect(y > top && y < top + height).toBe(true);
  }
});

test('whoever is tied stands nearer than whoever is not', () => {
  const places = settled(['a', 'b', 'c', 'd'], [{ from: 'a', to: 'b' }]);
  const far = (one: string, other: string) => {
    const [p, q] = [places.get(one)!, places.get(other)!];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  expect(far('a', 'b')).toBeLessThan(far('c', 'd'));
});

test('names never run into one another, and the weightiest is always named', () => {
  const named = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    weight: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(named, { minLength: 1, maxLength: 40 }), fc.nat(), (some, pick) => {
      const all: Named[] = some.map((it, at) => ({ ...it, id: `n${String(at).padStart(2, '0')}`, radius: 0 }));
      const first = all[pick % all.length]!;
      const shown = namedAmong(all, new Set([first.id]), 600);
      expect(shown.has(first.id)).toBe(true);
      const boxes = all.flatMap((it) => (shown.has(it.id) ? [boxOf(it, shown.get(it.id)!)] : []));
      for (const [at, box] of boxes.entries())
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
    }),
  );
});

test('on a small picture whoever is looked at is named with all its neighbours, and no name leaves it', () => {
  const station = (id: string, x: number, y: number, name: string): Named => ({ id, x, y, name, weight: 1, radius: 8 });
  const all = [
    station('a', 150, 100, 'Rotterdam'),
    station('b', 150, 130, 'Valparaíso'),
    station('c', 178, 104, 'Lisbon'),
    station('d', 6, 100, 'Logistics of all libraries'),
  ];
  const shown = namedAmong(all, new Set(['a', 'b', 'c', 'd']), 320);
  expect([...shown.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
  const boxes = all.map((it) => boxOf(it, shown.get(it.id)!));
  for (const [at, box] of boxes.entries()) {
    expect(box.left >= -1 && box.right <= 321).toBe(true);
    for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
  }
});

test('an arrow leads to the nearest in its direction, and to nobody where nothing lies there', () => {
  const places = new Map([
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 50, y: 10 }],
    ['far right', { x: 120, y: 0 }],
    ['below', { x: -5, y: 60 }],
  ]);
  expect(nextTowards('middle', 'ArrowRight', places)).toBe('right');
  expect(nextTowards('right', 'ArrowRight', places)).toBe('far right');
  expect(nextTowards('middle', 'ArrowDown', places)).toBe('below');
  expect(nextTowards('middle', 'ArrowUp', places)).toBeUndefined();
});
