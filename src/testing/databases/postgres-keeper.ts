import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Waits until whoever started it is gone, then stops the test server and removes its folder. */
const [pid, folder] = process.argv.slice(2);
const server = Number(pid);

process.stdin.resume();
process.stdin.once('end', async () => {
  signal('SIGQUIT');
  for (let attempt = 0; attempt < 100 && signal(0); attempt++) await setTimeout(50);
  signal('SIGKILL');
  if (folder?.includes('throughline-pg-')) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
});

function signal(name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(server, name);
  } catch {
    return false;
  }
}
