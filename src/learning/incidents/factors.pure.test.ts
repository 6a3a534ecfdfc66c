import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { stemsOf } from '#text/same-words.ts';
import { grouped, type Occurrence, sameFactor } from './factors.store.ts';

const words = ['roof', 'rain', 'night', 'key', 'door', 'list', 'phone', 'van', 'the', 'of'];
const factors = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), { maxLength: 25 });
const incident = newId('incident');
const group = newId('group');
const met = (factor: string): Occurrence => ({
  ...{ incident, group, title: '', day: '2026-11-21', factor },
  stems: stemsOf(factor),
});

/** As slowly as it can be done: each held against all that were met before. */
function slowly(all: readonly Occurrence[]): Occurrence[][] {
  const groups: Occurrence[][] = [];
  for (const one of all) {
    const same = groups.find((it) => it.some((other) => other.factor === one.factor));
    const known = same ?? groups.find((it) => it.some((other) => sameFactor(one, other)));
    if (known) known.push(one);
    else groups.push([one]);
  }
  return groups;
}

test('factors that are one are found by the stems that they cannot but share, as if each were held against all', () => {
  fc.assert(
    fc.property(factors, (named) => {
      const all = named.map((it) => met(it.join(' ')));
      expect(grouped(all)).toEqual(slowly(all));
    }),
  );
});
