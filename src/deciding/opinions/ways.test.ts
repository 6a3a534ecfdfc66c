import { expect, test } from 'vitest';
import { decisionContent } from '../decisions/decision.ts';
import type { KeptMap } from './kept-map.ts';
import { ways } from './kinds.ts';
import { wayContent } from './ways.ts';

const map: KeptMap = {
  ...{ people: 40, votes: 600, numbers: [], tallies: [], byGroup: [], representative: [], spots: [], reach: 1 },
  reading: { state: 'groups', p: 0.005, ari: 0.9, silhouette: 0.6, sizes: [21, 16, 3] },
  ...{ space: null, centres: [] },
  bridge: { state: 'measured', unbridgeable: true, highest: 0.2, stability: 0.9 },
};

test('a way out of a split begins a decision that only waits for its own words, whatever was asked', () => {
  for (const way of ways)
    for (const question of ['Do we lend for paid work?', 'W'.repeat(300)]) {
      const content = decisionContent.parse(wayContent(way, question, 'What each holds.', map));
      expect(content).toMatchObject({ question, choice: expect.stringContaining('…') });
      expect(content.context).toContain('What each holds.');
      expect(content.options).toHaveLength(2);
    }
});

test('it says who stands where, and of fewer than five not how many', () => {
  const { context } = wayContent('boundary', 'How?', '', map);
  expect(context).toContain('A (21 people), B (16 people), C (fewer than five people)');
});
