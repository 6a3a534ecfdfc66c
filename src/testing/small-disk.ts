import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A disk so small that a test can fill it. */
export interface SmallDisk {
  folder: string;
  /** Leaves only so many bytes free. */
  fill(leave: number): void;
  free(): void;
}

/** Answers undefined, and says so, where this user may not mount a disk. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = temporaryFolder();
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8' });
  if (mount.status !== 0) {
    console.warn(`Not run here: filling a disk needs the right to mount one (${(mount.stderr ?? 'no mount').trim()}).`);
    return undefined;
  }
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: (leave) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - leave)));
    },
    free: () => rmSync(filler, { force: true }),
  };
}
