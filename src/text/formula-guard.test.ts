import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '#text/formula-guard.ts';

const hostile = fc
  .tuple(fc.stringMatching(/^'{0,3}$/), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '', ' ', 'a'), fc.string())
  .map((parts) => parts.join(''));

test('no guarded cell begins as a formula does, and every cell comes back as it was', () => {
  fc.assert(
    fc.property(hostile, (cell) => {
      expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguarded(guarded(cell))).toBe(cell);
    }),
  );
});

test('a cell that is no formula is not touched', () => {
  for (const cell of ['', 'We lend', "'tis so", '1', ' =1'])
    expect([guarded(cell), unguarded(cell)]).toEqual([cell, cell]);
});
