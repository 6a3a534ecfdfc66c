import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Heard, listen } from './events.ts';

class Stream {
  static CLOSED = 2;
  static open: Stream[] = [];
  readyState = 1;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: { data: string }) => {};
  constructor() {
    Stream.open.push(this);
  }
  close() {
    Stream.open = Stream.open.filter((stream) => stream !== this);
  }
}

/** Hands one lock from tab to tab, as a browser does. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>) {
      const turn = last.then(() => (signal.aborted ? undefined : run()));
      last = turn;
      return turn;
    },
  };
}

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const look = (state: 'visible' | 'hidden') => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  Stream.open = [];
  page.visibilityState = 'visible';
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const told = { log: 'grp_1', events: ['decision.logged'], by: 'prs_1' };
const say = () => Stream.open[0]!.onmessage({ data: JSON.stringify(told) });

test('Three tabs hear the same news over one stream, and another tab takes over when the listening one is closed', async () => {
  vi.stubGlobal('navigator', { locks: locks() });
  const heard: Heard[][] = [[], [], []];
  const [first, ...rest] = heard.map((own) => listen((news) => own.push(news)));
  await vi.waitFor(() => expect(Stream.open).toHaveLength(1));
  say();
  await vi.waitFor(() => expect(heard).toEqual([[{ told }], [{ told }], [{ told }]]));
  const before = Stream.open[0];
  first!();
  await vi.waitFor(() => expect(Stream.open.filter((stream) => stream !== before)).toHaveLength(1));
  expect(Stream.open).toHaveLength(1);
  say();
  await vi.waitFor(() => expect(heard.map((own) => own.length)).toEqual([1, 2, 2]));
  for (const stop of rest) stop();
  expect(Stream.open).toEqual([]);
});

test('Where a browser has no locks, a tab listens while it is looked at and at no other time', () => {
  vi.stubGlobal('navigator', {});
  const heard: Heard[] = [];
  const stop = listen((news) => heard.push(news));
  say();
  expect(heard).toEqual([{ told }]);
  look('hidden');
  expect(Stream.open).toEqual([]);
  look('visible');
  look('visible');
  expect(Stream.open).toHaveLength(1);
  stop();
  look('visible');
  expect(Stream.open).toEqual([]);
});

test('A stream that the browser has given up is opened again', () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
  const heard: Heard[] = [];
  const stop = listen((news) => heard.push(news));
  const [lost] = Stream.open;
  lost!.readyState = Stream.CLOSED;
  lost!.onerror();
  lost!.close();
  expect(heard).toEqual([{ open: false }]);
  expect(Stream.open).toEqual([]);
  vi.runAllTimers();
  Stream.open[0]!.onopen();
  expect(heard).toEqual([{ open: false }, { open: true }]);
  stop();
});
