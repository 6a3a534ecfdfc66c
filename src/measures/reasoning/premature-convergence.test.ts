import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arguedOptions,
  convergenceRate,
  effectiveOptions,
  lockIn,
  type OptionSeen,
  prematureConvergence,
} from '#measures/reasoning/premature-convergence.ts';

const argued: OptionSeen = { for: 2, against: 1 };
const bare: OptionSeen = { for: 1, against: 0 };
const calm = { options: [argued, argued, argued], objections: 1 };

test('equal votes are worth as many options as there are, and one voice is worth one', () => {
  expect(effectiveOptions([3, 3, 3])).toBeCloseTo(3, 12);
  expect(effectiveOptions([7, 0])).toBeCloseTo(1, 12);
  expect(effectiveOptions([9, 1])).toBeCloseTo(Math.exp(-(0.9 * Math.log(0.9) + 0.1 * Math.log(0.1))), 12);
  expect(effectiveOptions([0, 0])).toBeUndefined();
});

test('effective options lie between one and the number of options that were chosen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (counts) => {
      const chosen = counts.filter((count) => count > 0).length;
      const found = effectiveOptions(counts);
      if (chosen === 0) expect(found).toBeUndefined();
      else {
        expect(found!).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(found!).toBeLessThanOrEqual(chosen + 1e-9);
      }
    }),
  );
});

test('a lead counts from when it was never lost again', () => {
  const votes = (...rounds: number[][]) => rounds.map((counts, place) => ({ at: 10 + 10 * place, counts }));
  expect(lockIn(votes([2, 1], [3, 0]), 0, 100)).toBe(0.1);
  expect(lockIn(votes([2, 2], [3, 1]), 0, 100)).toBe(0.2);
  expect(lockIn(votes([4, 1], [1, 4], [5, 0]), 0, 100)).toBe(0.3);
  expect(lockIn(votes([3, 0], [2, 2]), 0, 100)).toBeUndefined();
  expect(lockIn(votes([2, 0], [2, 0]), 0, 100)).toBeUndefined();
  expect(lockIn([], 0, 100)).toBeUndefined();
  expect(lockIn(votes([3, 0]), 50, 50)).toBeUndefined();
});

test('one option, few argued ones, a straw man, an early lead and no objection are asked about, and others are not', () => {
  expect(prematureConvergence(calm).asked).toEqual([]);
  const asked = (more: object) => prematureConvergence({ ...calm, ...more }).asked;
  expect(asked({ options: [argued] })).toEqual(['one-option']);
  expect(asked({ options: [] })).toEqual(['one-option']);
  expect(asked({ options: [argued, argued, bare] })).toEqual(['few-options']);
  expect(asked({ objections: 0 })).toEqual(['no-objection']);
  expect(asked({ lockIn: 0.1 })).toEqual(['early']);
  expect(asked({ lockIn: 0.25 })).toEqual([]);
  expect(asked({ distance: 0.1 })).toEqual(['alike']);
  expect(asked({ firstVotes: [5, 0] })).toEqual(['one-sided']);
  expect(asked({ firstVotes: [2, 0] })).toEqual([]);
});

test('only an option that does not lead, and for which nobody spoke, is a straw man', () => {
  const attacked: OptionSeen = { for: 0, against: 2 };
  const options = [argued, argued, argued, attacked];
  expect(prematureConvergence({ options, objections: 1 }).strawMen).toEqual([3]);
  expect(prematureConvergence({ options, objections: 1, leading: 3 }).strawMen).toEqual([]);
  const answered = (count: number) => [...calm.options, { for: 3, against: 2, answered: count }];
  expect(prematureConvergence({ options: answered(0), objections: 1 }).strawMen).toEqual([3]);
  expect(prematureConvergence({ options: answered(1), objections: 1 }).strawMen).toEqual([]);
});

test('the nudge needs all three signs at once', () => {
  const signs = { options: [argued, bare], objections: 0, lockIn: 0.1 };
  expect(prematureConvergence(signs).nudge).toBe(true);
  expect(prematureConvergence({ ...signs, objections: 1 }).nudge).toBe(false);
  expect(prematureConvergence({ ...signs, lockIn: 0.6 }).nudge).toBe(false);
  expect(prematureConvergence({ ...signs, options: [argued, argued, argued] }).nudge).toBe(false);
  expect(arguedOptions([argued, bare])).toBe(1);
});

test('how usual it is is said from twenty decisions on', () => {
  const one = { options: [bare], objections: 0 };
  expect(convergenceRate(Array(19).fill(one))).toMatchObject({ state: 'no data', need: { decisions: 20 } });
  const found = convergenceRate([...Array(15).fill(one), ...Array(5).fill(calm)]);
  expect(found).toMatchObject({ state: 'measured', decisions: 20, oneOption: 15, fewOptions: 15, noObjection: 15 });
});
