import { Problem } from '#kernel/problem.ts';
import { claimFolder, makeFolder } from './data-folder.ts';
import { EmbeddedHome, type StartEngine } from './embedded-home.ts';
import type { EngineSource } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { FreeSpace } from './free-space.ts';
import type { Home } from './home.ts';
import { makeDatabase } from './make-database.ts';
import { startWorkerEngine } from './worker-engine.ts';

export interface FolderOptions {
  /** A server keeps its own thread free by a worker; a single command starts faster in the main thread. */
  thread?: 'worker' | 'main';
  /** What the holder of the folder tells whoever asks for it, for example `{ url }`. */
  describe?: () => object;
  /** Writes are refused when fewer bytes than this are free on the disk. */
  spaceFloor?: number;
  /** How long, in milliseconds, a statement may take before the worker counts as hanging. */
  patience?: number;
}

const megabyte = 2 ** 20;

/** Opens the data in a folder, which is ours alone until it is closed. */
export async function openFolder(folder: string, options: FolderOptions = {}): Promise<Home> {
  const { thread = 'main', describe, spaceFloor = 32 * megabyte, patience } = options;
  makeFolder(folder);
  const lock = await lockFolder(folder, describe);
  try {
    const database = await claimFolder(folder, makeDatabase);
    const start = starter({ kind: 'folder', folder: database }, thread, patience);
    const home = await new EmbeddedHome(start, new FreeSpace(folder, spaceFloor)).open().catch(cannotOpen(folder));
    return {
      acquire: () => home.acquire(),
      listen: (channel, onMessage) => home.listen(channel, onMessage),
      close: () => home.close().finally(() => lock.release()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function cannotOpen(folder: string): (cause: Error) => never {
  return (cause) => {
    const sentence = `The data in ${folder} cannot be opened (${cause.message.slice(0, 200)}). Restore a backup into another folder.`;
    throw cause instanceof Problem ? cause : new Problem('unavailable', sentence, undefined, { cause });
  };
}

function starter(source: EngineSource, thread: 'worker' | 'main', patience: number | undefined): StartEngine {
  if (thread === 'worker') return (onNotification) => startWorkerEngine(source, onNotification, patience);
  return async (onNotification) => {
    const { startEngine } = await import('./pglite-engine.ts');
    return startEngine(source, onNotification);
  };
}
