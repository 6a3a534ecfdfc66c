import { expect, test } from 'vitest';
import { evidenceIn, pathOf } from './paths.ts';

const id = 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab';

test('an id is found in the address of its page, and other words are no evidence', () => {
  expect(evidenceIn(id)).toBe(id);
  expect(evidenceIn(` https://example.org/decisions/${id}?at=2026 `)).toBe(id);
  expect(evidenceIn('prs_01k9z3e6q8f5v9w2x7y4r1t0ab')).toBeNull();
  expect(evidenceIn('north-12')).toBeNull();
});

test('what has no page of its own has no address', () => {
  expect(pathOf(id)).toBe(`/decisions/${id}`);
  expect(pathOf('cst_01k9z3e6q8f5v9w2x7y4r1t0ab')).toBeNull();
});
