import fs from 'node:fs';
import path from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncFolder } from './sync-folder.ts';

/**
 * A commit is acknowledged only when it has reached the disk. PGlite never asks the disk by itself: it starts with
 * fsync off, and its file layer has no fsync. This gives it one, and makes new and renamed files durable with it.
 * It reaches into an internal of the pinned PGlite; durable-node-fs.test.ts fails when an upgrade takes it away.
 */
export class DurableNodeFS extends NodeFS {
  #namesChanged = new Set<string>();
  /** How often the disk was asked to keep what it was given. */
  synced = 0;

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const makeDurable = (module: unknown) => this.#patch((module as EmscriptenModule).FS.filesystems.NODEFS);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), makeDurable] } };
  }

  #patch(nodefs: NodeFileSystem): void {
    const { rename, mknod } = nodefs.node_ops;
    nodefs.node_ops.rename = (node, folder, name) => {
      this.#namesChanged.add(nodefs.realPath(folder));
      rename(node, folder, name);
    };
    nodefs.node_ops.mknod = (parent, name, mode, device) => {
      this.#namesChanged.add(nodefs.realPath(parent));
      return mknod(parent, name, mode, device);
    };
    nodefs.stream_ops.fsync = (stream) => {
      this.#syncNames();
      fs.fdatasyncSync(stream.nfd);
      this.synced++;
      return 0;
    };
  }

  #syncNames(): void {
    for (const folder of this.#namesChanged) syncFolder(folder);
    this.#namesChanged.clear();
  }
}

/** PGlite's own start parameters without `-F` (no fsync) and `-O` (change system tables), with an fsync that arrives. */
export const durableStartParameters: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F' && parameter !== '-O'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB', '-c', 'full_page_writes=on'],
];

export function durableOptions(folder: string): PGliteOptions & { fs: DurableNodeFS } {
  return { fs: new DurableNodeFS(path.resolve(folder)), startParams: durableStartParameters };
}

interface EmscriptenModule {
  FS: { filesystems: { NODEFS: NodeFileSystem } };
}

interface NodeFileSystem {
  realPath(node: unknown): string;
  node_ops: {
    rename(node: unknown, folder: unknown, name: string): void;
    mknod(parent: unknown, name: string, mode: number, device: number): unknown;
  };
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}
