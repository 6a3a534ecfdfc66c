import { expect, test } from 'vitest';
import { type CitingDecision, citingDiscriminates, mutualInformation } from '#measures/loop/citing-discriminates.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

/** Who cites takes "repair" with one chance, who does not with another. */
function simulated(count: number, whenCited: number, otherwise: number, random: Random): CitingDecision[] {
  return Array.from({ length: count }, (_, index) => {
    const cited = random() < 0.5;
    const option = random() < (cited ? whenCited : otherwise) ? 'repair' : 'replace';
    return { question: `q${index % 3}`, cited, option };
  });
}

function share(count: number, whenCited: number, otherwise: number, random: Random): number {
  let found = 0;
  for (let run = 0; run < 80; run++) {
    const result = citingDiscriminates(simulated(count, whenCited, otherwise, random), run);
    if (result.state === 'measured' && result.discriminates) found++;
  }
  return found / 80;
}

test('the mutual information of labels is that of the textbook', () => {
  expect(mutualInformation([1, 1, 2, 2], ['a', 'a', 'b', 'b'])).toBe(1);
  expect(mutualInformation([1, 1, 2, 2], ['a', 'b', 'a', 'b'])).toBe(0);
  expect(mutualInformation(['a', 'a', 'b', 'b'], ['a', 'a', 'b', 'b'])).toBe(1);
});

test('a liturgy is seldom said to discriminate, and a principle that changes choices is found', () => {
  const random = uniformNumbers(21);
  expect(share(60, 0.6, 0.6, random)).toBeLessThan(0.12);
  expect(share(60, 0.85, 0.35, random)).toBeGreaterThan(0.85);
});

test('raw information is never shown without what chance gives', () => {
  const found = citingDiscriminates(simulated(60, 0.5, 0.5, uniformNumbers(5)));
  if (found.state === 'no data') throw new Error('There are sixty.');
  expect(found.nullMean).toBeGreaterThan(0.01);
  expect(found.excess).toBeCloseTo(found.observed - found.nullMean, 12);
});

test('questions that differ do not pass for a difference that citing makes', () => {
  const random = uniformNumbers(6);
  // On one question everybody cites and repairs, on the other nobody does either; within each, citing changes nothing.
  const decisions = Array.from({ length: 120 }, (_, index): CitingDecision => {
    const often = index % 2 === 0;
    const chance = () => random() < (often ? 0.85 : 0.15);
    return { question: often ? 'boiler' : 'chairs', cited: chance(), option: chance() ? 'repair' : 'replace' };
  });
  const within = citingDiscriminates(decisions);
  const pooled = citingDiscriminates(decisions.map((decision) => ({ ...decision, question: 'all' })));
  expect(pooled).toMatchObject({ discriminates: true });
  expect(within).toMatchObject({ discriminates: false });
});

test('questions on which all cite, or nobody, say nothing, however many there are', () => {
  const apart = Array.from({ length: 200 }, (_, index): CitingDecision => {
    const cited = index % 2 === 0;
    return { question: `q${index % 4}`, cited, option: cited ? 'repair' : 'replace' };
  });
  expect(citingDiscriminates(apart)).toMatchObject({ state: 'no data', have: { decisions: 0 } });
  const alone = Array.from({ length: 200 }, (_, index) => ({ ...apart[index]!, question: `q${index}` }));
  expect(citingDiscriminates(alone).state).toBe('no data');
});

test('below fifty decisions, or five on either side, nothing is said', () => {
  const random = uniformNumbers(7);
  expect(citingDiscriminates(simulated(49, 0.9, 0.1, random))).toMatchObject({
    state: 'no data',
    have: { decisions: 49 },
  });
  const always = simulated(80, 0.9, 0.1, random).map((decision, index) => ({ ...decision, cited: index > 3 }));
  expect(citingDiscriminates(always)).toMatchObject({
    state: 'no data',
    have: { notCiting: 4 },
    need: { notCiting: 5 },
  });
});
