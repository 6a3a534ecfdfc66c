// @ts-check
/** The browser's part of the house, with Vite; the settings are in vite.config.ts. */
import path from 'node:path';
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
  return projectInputs(seen);
}
