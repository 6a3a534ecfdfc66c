import { expect, test } from 'vitest';
import { firstDay, inForce, lastDay, recordingLag } from './dates.ts';
import { decisionRecord } from './decision.ts';

const decision = (changes: object) =>
  decisionRecord.parse({
    title: 'We use ink',
    choice: 'Ink.',
    id: 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab',
    group: 'grp_01k9z3e6q8f5v9w2x7y4r1t0ab',
    number: 1,
    revision: 1,
    recordedAt: '2026-03-05T23:30:00.000Z',
    recordedBy: null,
    changedAt: '2026-04-01T08:00:00.000Z',
    ...changes,
  });

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-03-05', '2026-03-05', '2026-03-05'],
])('%s means the days from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ['2026-03-05', 0],
  ['2026-02-28', 5],
  ['2025-03-05', 365],
  ['2026-03', null],
  [null, null],
])('a decision of %s that was written down on 5 March 2026 lags %s days', (decidedOn, days) => {
  expect(recordingLag(decision({ decidedOn }))).toBe(days);
});

test.each([
  [
    { status: 'accepted', decidedOn: '2026-03' },
    { from: '2026-03-01', until: null },
  ],
  [{ status: 'accepted' }, { from: '2026-03-05', until: null }],
  [
    { status: 'superseded', decidedOn: '2026', endedOn: '2026-02' },
    { from: '2026-01-01', until: '2026-02-01' },
  ],
  [
    { status: 'superseded', decidedOn: '2026-03-01' },
    { from: '2026-03-01', until: '2026-04-01' },
  ],
  [
    { status: 'deprecated', decidedOn: '2026-03-01', endedOn: '2025-01-01' },
    { from: '2026-03-01', until: '2026-03-01' },
  ],
  [{ status: 'proposed' }, null],
  [{ status: 'rejected' }, null],
  [{ status: 'unstated' }, null],
  [{ status: 'accepted', retracted: { at: '2026-04-01T08:00:00.000Z', why: '' } }, null],
])('%j was in force as %j', (changes, expected) => {
  expect(inForce(decision(changes))).toEqual(expected);
});
