import { expect, test } from 'vitest';
import { type RunningProgram, runProgram } from '#testing/program.ts';
import { dataFolder, diskFolder } from '#testing/temporary-folder.ts';

const writer = new URL('./durability-writer.ts', import.meta.url);
const kills = 20;

interface Found {
  found: { id: number; whole: boolean }[];
  total: number;
}

async function whatIsThere(program: RunningProgram): Promise<Found> {
  const line = await program.lines.next();
  if (line.done) throw new Error(`The writer ended: ${await program.gone}`);
  return JSON.parse(line.value) as Found;
}

/** Lets it write for a while, kills it in the middle, and answers with the last entry that was acknowledged. */
async function killInTheMiddle(program: RunningProgram, afterMs: number): Promise<number> {
  const first = await program.lines.next();
  let last = Number(first.value);
  setTimeout(() => program.process.kill('SIGKILL'), afterMs);
  for await (const line of program.lines) last = Number(line);
  await program.gone;
  return last;
}

test(`everything that was acknowledged is there after ${kills} kills in a stream of writes`, async () => {
  const folder = await dataFolder(diskFolder());
  let acknowledged = 0;
  for (let kill = 0; kill <= kills; kill++) {
    const program = runProgram(writer, folder);
    const { found, total } = await whatIsThere(program);
    expect(found.length).toBeGreaterThanOrEqual(acknowledged);
    expect(found.map(({ id }) => id)).toEqual(found.map((_, i) => i + 1));
    expect(found.every(({ whole }) => whole)).toBe(true);
    expect(total).toBe(found.length);
    acknowledged = await killInTheMiddle(program, (kill * 37) % 400);
    expect(acknowledged).toBeGreaterThan(found.length);
  }
});
