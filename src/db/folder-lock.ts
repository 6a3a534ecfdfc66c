import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Problem } from '#kernel/problem.ts';

/**
 * Two programs that write to one folder destroy it, so a folder has one holder. The holder listens on a name made from
 * the folder's real path, which the system frees the moment the holder is gone, however it went; whoever comes second
 * can ask there who it is. A socket inside the folder says the same to programs in another container.
 */
export interface Holder {
  pid: number;
  since: string;
  url?: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

export async function lockFolder(folder: string, describe: () => object = () => ({})): Promise<FolderLock> {
  const since = new Date().toISOString();
  const introduce = (socket: net.Socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify({ pid: process.pid, since, ...describe() }));
  };
  const servers: net.Server[] = [];
  try {
    for (const { address, required } of doors(folder)) {
      const server = await hold(address, required, introduce);
      if (server !== undefined) servers.push(server);
    }
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    throw await heldBySomeone(folder, error);
  }
  return { release: async () => void (await Promise.all(servers.map(closeServer))) };
}

/** Who holds the folder, or undefined when nobody does. */
export async function askHolder(folder: string): Promise<Holder | undefined> {
  for (const { address } of doors(folder)) {
    const answer = await ask(address);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

interface Door {
  address: string;
  /** Another door may be closed to us (a file system without sockets, too long a path); this one never. */
  required: boolean;
}

function doors(folder: string): Door[] {
  const real = realPath(folder);
  const name = `throughline-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  const inFolder = { address: path.join(real, 'holder.sock'), required: false };
  if (process.platform === 'win32') return [{ address: `\\\\.\\pipe\\${name}`, required: true }];
  if (process.platform === 'linux') return [{ address: `\0${name}`, required: true }, inFolder];
  return [{ address: path.join(os.tmpdir(), `${name}.sock`), required: true }, inFolder];
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

async function hold(
  address: string,
  required: boolean,
  introduce: (socket: net.Socket) => void,
): Promise<net.Server | undefined> {
  try {
    return await listenOn(address, introduce);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!taken && !required) return undefined;
    if (!taken || !isFile(address) || (await isAnswered(address))) throw error;
    rmSync(address, { force: true });
    return listenOn(address, introduce);
  }
}

function listenOn(address: string, introduce: (socket: net.Socket) => void): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer(introduce);
    server.once('error', reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

function isFile(address: string): boolean {
  return path.isAbsolute(address) && process.platform !== 'win32';
}

/** A socket file stays behind when its holder is killed; then nobody answers there. */
function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => resolve(true));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED'));
    socket.once('close', () => socket.destroy());
  });
}

async function ask(address: string): Promise<Holder | undefined> {
  const socket = net.connect(address);
  socket.setTimeout(2000, () => socket.destroy());
  try {
    return JSON.parse(await text(socket)) as Holder;
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

async function heldBySomeone(folder: string, cause: unknown): Promise<Problem> {
  const holder = await askHolder(folder);
  const sentence = `The folder ${folder} is in use by ${who(holder)}. Stop that one first, or choose another folder.`;
  return new Problem('unavailable', sentence, { holder }, { cause });
}

function who(holder: Holder | undefined): string {
  if (holder === undefined) return 'another program that does not say who it is';
  const server = holder.url === undefined ? 'another Throughline' : `the Throughline server at ${holder.url}`;
  return `${server} (process ${holder.pid}, since ${holder.since})`;
}

function closeServer(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
