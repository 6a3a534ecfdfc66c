import { expect, test } from 'vitest';
import type { LoopCounts } from '#learning/loop/loop.ts';
import { asleep, placesOf } from './loop-places.ts';

const nothing: LoopCounts = {
  values: { adopted: 0, drafts: 0 },
  principles: { inForce: 0, unused: 0 },
  decisions: { lately: 0, citing: 0 },
  conflicts: { open: 0, overdue: 0, held: 0 },
  valuesLayer: { waiting: 0, raised: 0, proposals: 0 },
  revised: { lately: 0, causedByConflicts: 0 },
  loopTime: { days: null, loops: 0, needed: 3 },
};
const said = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${String(values.count)}` : key);

test('where nothing is counted, each station says what it is for', () => {
  expect(placesOf(said, nothing).map(({ about }) => about)).toEqual([
    'loop.valuesAbout',
    'loop.principlesAbout',
    'loop.decisionsAbout',
    'loop.conflictsAbout',
    'loop.valuesLayerAbout',
    'loop.noTime',
  ]);
});

test('only the next station of a loop that has not begun waits for somebody', () => {
  const waiting = (counts: LoopCounts) =>
    placesOf(said, counts)
      .filter(({ waits }) => waits)
      .map(({ key }) => key);
  expect(waiting(nothing)).toEqual(['values']);
  expect(waiting({ ...nothing, values: { adopted: 1, drafts: 0 } })).toEqual(['principles']);
});

test('what is overdue is said before what is held', () => {
  const [, , , conflicts] = placesOf(said, { ...nothing, conflicts: { open: 2, overdue: 1, held: 4 } });
  expect(conflicts?.about).toBe('loop.overdue 1');
});

test('a loop sleeps until somebody has decided or drafted anything', () => {
  expect(asleep(nothing)).toBe(true);
  expect(asleep({ ...nothing, values: { adopted: 0, drafts: 1 } })).toBe(false);
  expect(asleep({ ...nothing, decisions: { lately: 1, citing: 0 } })).toBe(false);
});
