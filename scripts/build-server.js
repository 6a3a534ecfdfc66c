// @ts-check
/** The server and the commands: src/main.ts and the threads, bundled so that a command reads few files and only its own. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { assetFiles, projectInputs, root, sourceFiles, workerFiles } from './freshness.js';

/** Packages that stay outside: they bring WebAssembly, threads or natives, or are big and seldom needed. */
const outside = ['@electric-sql/pglite', 'better-auth', 'better-auth/*', '@better-auth/*', 'pg', 'pg-native', 'pino'];

/**
 * In the bundle a module no longer stands where its source stood. Each is told the place beside which its data and its
 * threads lie in dist/, which mirrors src/.
 * @type {import('esbuild').Plugin}
 */
const ownPlace = {
  name: 'own-place',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      if (!file.startsWith(root) || file.includes('node_modules')) return undefined;
      const text = await readFile(file, 'utf8');
      const place = path.relative(path.join(root, 'src'), file).replaceAll(path.sep, '/');
      const contents = text
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${path.posix.dirname(place)}`)})`)
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Of zod's fifty languages the terminal speaks one: the others are a fifth of what every command would load.
 * @type {import('esbuild').Plugin}
 */
const oneLanguage = {
  name: 'one-language',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/**
 * A bundle gives two classes of one name a number, and trpc-cli knows commander's classes by their names. They are told
 * them again; keeping every name (keepNames) would cost each command 50 ms.
 * @type {import('esbuild').Plugin}
 */
const namesOfCommander = {
  name: 'names-of-commander',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]\w+\.js$/ }, async ({ path: file }) => ({
      contents: `${await readFile(file, 'utf8')}
for (const [name, value] of Object.entries(exports)) {
  if (/^[A-Z]/.test(name)) Object.defineProperty(value, 'name', { value: name });
}`,
    }));
  },
};

/** Threads are started by the path of their source, so a signpost stands there. @param {string} folder @param {string} worker */
async function signpost(folder, worker) {
  const place = path.join(folder, worker.replace(/^src\//, '').replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(place), { recursive: true });
  const target = path.relative(path.dirname(place), path.join(folder, flatName(worker)));
  await writeFile(place, `import './${target.replaceAll(path.sep, '/')}.js';\n`);
}

/** @param {string} worker */
const flatName = (worker) => `thread-${worker.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-')}`;

/** Builds into `folder` and answers with the project files that went in. @param {string} folder */
export async function buildServer(folder) {
  const files = sourceFiles();
  const workers = workerFiles(files);
  const entries = [
    { in: 'src/main.ts', out: 'main' },
    ...workers.map((worker) => ({ in: worker, out: flatName(worker) })),
  ];
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: path.join(root, entry.in), out: entry.out })),
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'silent',
    external: outside,
    plugins: [ownPlace, oneLanguage, namesOfCommander],
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  });
  for (const worker of workers) await signpost(folder, worker);
  for (const asset of assetFiles(files)) {
    const target = path.join(folder, asset.replace(/^src\//, ''));
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(root, asset), target);
  }
  return projectInputs(Object.keys(result.metafile.inputs).map((file) => path.resolve(root, file)));
}
