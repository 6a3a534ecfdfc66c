import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the embedded database's own program is: built beside us, or TypeScript that has to bring its loader. */
export interface WorkerFile {
  url: URL;
  built: boolean;
}

export function workerFile(): WorkerFile {
  const built = ['./pglite-worker.js', '../pglite-worker.js']
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  return built === undefined
    ? { url: new URL('./pglite-worker.ts', import.meta.url), built: false }
    : { url: built, built: true };
}

/** The address of one of the loader's modules, which is there in development only. */
export function loaderFor(use: 'thread' | 'process'): string {
  const module = use === 'thread' ? 'tsx/esm/api' : 'tsx';
  const file = createRequire(import.meta.url).resolve(module);
  return pathToFileURL(file).href.replace(/\.cjs$/, '.mjs');
}
