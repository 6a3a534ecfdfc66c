/** The thread that counts: it gets the votes page by page, as bytes, and answers with a map. It also reads imported tables. */
import { parentPort } from 'node:worker_threads';
import { drawMap, type RoundVotes } from './draw-map.ts';
import { type Given, readPolis } from './read-polis.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

interface Gathered {
  voters: string[];
  pages: Uint8Array[];
}

const port = parentPort!;
const jobs = new Map<number, Gathered[]>();
const answer = (message: FromWorker) => port.postMessage(message);

function joined({ voters, pages }: Gathered): RoundVotes {
  const signs = new Uint8Array(pages.reduce((sum, page) => sum + page.length, 0));
  let at = 0;
  for (const page of pages) {
    signs.set(page, at);
    at += page.length;
  }
  return { voters, signs };
}

function gather(job: number, round: number, voters: readonly string[], page: Uint8Array): void {
  const rounds = jobs.get(job) ?? [];
  rounds[round] ??= { voters: [], pages: [] };
  rounds[round].voters.push(...voters);
  rounds[round].pages.push(page);
  jobs.set(job, rounds);
}

function draw(job: number, numbers: readonly number[]): void {
  const rounds = Array.from(jobs.get(job) ?? [], (round) => joined(round ?? { voters: [], pages: [] }));
  jobs.delete(job);
  let told = 0;
  const map = drawMap(
    rounds.filter(({ voters }, at) => at === rounds.length - 1 || voters.length > 0),
    numbers,
    (share) => {
      if (share - told < 0.02 && share < 1) return;
      told = share;
      answer({ job, progress: share });
    },
  );
  answer({ job, map });
}

/** The bytes of all votes are handed over, not copied. */
function read(job: number, given: Given): void {
  const found = readPolis(given);
  port.postMessage({ job, read: found } satisfies FromWorker, [found.round.signs.buffer as ArrayBuffer]);
}

port.on('message', (message: ToWorker) => {
  const { job } = message;
  try {
    if ('page' in message) gather(job, message.round, message.voters, message.page);
    else if ('draw' in message) draw(job, message.draw);
    else read(job, message.read);
  } catch (error) {
    jobs.delete(job);
    answer({ job, failed: error instanceof Error ? error.message : String(error) });
  }
});
