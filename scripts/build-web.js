// @ts-check
/** The browser's part of the house, with Vite; the settings are in vite.config.ts. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { build } from 'vite';
import { projectInputs, root } from './freshness.js';

/** Builds into `folder`/web and answers with the project files that went in. @param {string} folder */
export async function buildWeb(folder) {
  /** @type {string[]} */
  const seen = [];
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: path.join(folder, 'web'), emptyOutDir: true },
    plugins: [
      {
        name: 'what-went-in',
        buildEnd() {
          seen.push(...this.getModuleIds());
        },
      },
    ],
  });
  await compress(path.join(folder, 'web', 'assets'));
  return projectInputs(seen);
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Compresses once, and as small as it gets, what the server would otherwise compress at each visit. @param {string} folder */
async function compress(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const text = await readFile(file);
      await writeFile(`${file}.br`, await brotli(text));
      await writeFile(`${file}.gz`, await gzip(text, { level: 9 }));
    }),
  );
}
