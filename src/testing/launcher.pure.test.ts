import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patient = { timeout: 60_000 };

const program = `
  import { readFileSync } from 'node:fs';
  import { Worker } from 'node:worker_threads';
  const place = await import('#db/place.ts');
  console.log('arguments', process.argv.slice(2).join());
  console.log('data', readFileSync(place.data, 'utf8'));
  new Worker(place.thread).on('message', (message) => console.log('thread', message));
`;

const place = `
  export const data: URL = new URL('./words.bin', import.meta.url);
  export const thread: URL = new URL('./echo-worker.js', import.meta.url);
  export const folder: string = import.meta.dirname;
`;

/** A clone of a very small house, with our own launcher and build. */
function smallHouse({ installed = true } = {}): string {
  const folder = temporaryFolder();
  for (const part of ['bin', 'scripts', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'src/db'), { recursive: true });
  writeFileSync(join(folder, 'src/main.ts'), program);
  writeFileSync(join(folder, 'src/db/place.ts'), place);
  writeFileSync(join(folder, 'src/db/words.bin'), 'held');
  writeFileSync(
    join(folder, 'src/db/echo-worker.ts'),
    "import { parentPort } from 'node:worker_threads';\nparentPort?.postMessage('answers' as string);",
  );
  if (installed) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

interface Ending {
  code: number | null;
  out: string;
  err: string;
}

function start(folder: string, options: string[] = [], words: string[] = ['decisions', 'list']): Promise<Ending> {
  const { THROUGHLINE_BUILT: _, ...env } = process.env;
  const child = spawn(process.execPath, [...options, join(folder, 'bin/throughline.js'), ...words], { env });
  const ending: Ending = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ending.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ending.err += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ending, code })));
}

const spoken = 'arguments decisions,list\ndata held\nthread answers\n';
const building = 'Building the server …\n';

test('a clone is built at its first start, and again only when a source has changed', patient, async () => {
  const folder = smallHouse();
  expect(await start(folder)).toEqual({ code: 0, out: spoken, err: building });
  expect(await start(folder)).toEqual({ code: 0, out: spoken, err: '' });
  writeFileSync(join(folder, 'src/db/words.bin'), 'held anew');
  expect(await start(folder)).toEqual({ code: 0, out: spoken.replace('held', 'held anew'), err: building });
});

test('several first starts at the same time do not disturb one another', patient, async () => {
  const folder = smallHouse();
  const endings = await Promise.all([start(folder), start(folder), start(folder)]);
  for (const { code, out } of endings) expect({ code, out }).toEqual({ code: 0, out: spoken });
  expect(readdirSync(join(folder, 'dist')).filter((name) => name.startsWith('.building'))).toEqual([]);
});

test('an installed package starts what it was built to, without its sources', patient, async () => {
  const clone = smallHouse();
  await start(clone);
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(clone, part), join(folder, part), { recursive: true });
  }
  expect(await start(folder)).toEqual({ code: 0, out: spoken, err: '' });
});

test('a source that cannot be built is named, and nothing starts', patient, async () => {
  const folder = smallHouse();
  writeFileSync(join(folder, 'src/main.ts'), 'const = 1;');
  const { code, out, err } = await start(folder);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('src/main.ts:1:6');
  expect(err).toContain('The build failed');
});

test('an error that nobody caught is one line', patient, async () => {
  const folder = smallHouse();
  writeFileSync(join(folder, 'src/main.ts'), "setTimeout(() => { throw new Error('The thread broke.'); });");
  expect(await start(folder)).toEqual({ code: 1, out: '', err: `${building}The thread broke.\n` });
});

test('a clone without its packages says what to run', patient, async () => {
  const folder = smallHouse({ installed: false });
  const err = 'The packages are not installed yet: run npm ci here first.\n';
  expect(await start(folder)).toEqual({ code: 1, out: '', err });
});

test('an old Node.js is told apart in one sentence', patient, async () => {
  const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.4'}})`;
  const err = 'Throughline needs Node.js 20.19 or newer; this is 18.20.4.\n';
  expect(await start(smallHouse(), ['--import', old])).toEqual({ code: 1, out: '', err });
});
