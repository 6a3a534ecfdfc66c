import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package, from its source as from what was built of it. */
export const packageFolder: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

export const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };

/** Where the built web app lies; undefined where it has not been built. */
export const webFolder: string | undefined = [join(packageFolder, 'dist', 'web')].find((folder) =>
  existsSync(join(folder, 'index.html')),
);
