// How fast the index is built and answers, on made-up records of a network of 10,000 and of 100,000 decisions.
import type { PrecedentDocument } from '#text/precedent-document.ts';
import { createPrecedentIndex } from '#text/precedent-index.ts';
import { normalNumbers } from '#text/random.ts';

export type Speed = {
  records: number;
  addMs: number;
  rebuildMs: number;
  addOneMs: number;
  p50: number;
  p95: number;
  heapMb: number;
};

const VOCABULARY = 40_000;
const TOPICS = 300;
const SEARCHES = 100;

export function measureSpeed(records: number): Speed {
  const write = writer();
  const documents = Array.from({ length: records }, (_, i) => write(i));
  const held = memory();
  const index = createPrecedentIndex();
  const addMs = timed(() => index.add(documents));
  const rebuildMs = timed(() => index.rebuild());
  const heapMb = memory() - held;
  const addOne = Array.from({ length: 50 }, (_, i) => write(records + i)).map((one) => timed(() => index.add([one])));
  const searches = Array.from({ length: SEARCHES }, (_, i) => write(2 * records + i).fields).map(({ title, context }) =>
    timed(() => index.search({ title, context })),
  );
  return {
    records,
    addMs,
    rebuildMs,
    addOneMs: quantile(addOne, 0.5),
    p50: quantile(searches, 0.5),
    p95: quantile(searches, 0.95),
    heapMb,
  };
}

/** Writes records of about 300 words: half from one of 300 topics, half from everywhere, common words more often. */
function writer(): (i: number) => PrecedentDocument {
  const normal = normalNumbers(1);
  const word = (topic: number) => {
    const rank = Math.floor(VOCABULARY * Math.abs(normal() / 4) ** 3) % VOCABULARY;
    return `w${((normal() > 0 ? rank : rank + topic * 97) % VOCABULARY).toString(36)}`;
  };
  const sentence = (topic: number, length: number) => `${Array.from({ length }, () => word(topic)).join(' ')}.`;
  return (i) => {
    const topic = i % TOPICS;
    const paragraph = () => Array.from({ length: 6 }, () => sentence(topic, 12)).join(' ');
    const fields = {
      title: sentence(topic, 7),
      context: paragraph(),
      choice: paragraph(),
      why: paragraph(),
      rest: paragraph(),
    };
    return { id: `record-${i}`, date: '2026-01-01', fields };
  };
}

/** Processor time, not time of the clock: the machine may have other work. */
function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function quantile(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
