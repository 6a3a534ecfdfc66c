import { expect, test } from 'vitest';
import { signalTimes } from './signal-times.ts';

const seen = (read: number, answered: number | null) => ({
  read: { time: read, closed: true },
  answered: { time: answered ?? 40, closed: answered !== null },
});

test('half of the signals are answered by the median, and what still waits pulls it up', () => {
  const answered = Array.from({ length: 10 }, (_, at) => seen(2, at + 1));
  expect(signalTimes(answered)).toMatchObject({ state: 'measured', read: { median: 2 }, answered: { median: 5.5 } });
  const waiting = [...answered.slice(0, 6), ...Array.from({ length: 10 }, () => seen(2, null))];
  expect(signalTimes(waiting)).toMatchObject({ state: 'measured', answered: { median: undefined } });
});

test('on too few signals, or too few answers, it says how many are missing', () => {
  expect(signalTimes([seen(1, 1)])).toEqual({
    state: 'no data',
    have: { signals: 1, answered: 1 },
    need: { signals: 10, answered: 5 },
  });
  expect(signalTimes(Array.from({ length: 20 }, () => seen(1, null)))).toMatchObject({ state: 'no data' });
});
