// Where the labelled corpora lie, and how their archives are read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = process.env.THROUGHLINE_SHARED_DATA ?? join(import.meta.dirname, '../../../shared/data');

export function sharedDataIsHere(): boolean {
  return existsSync(join(root, 'README.md'));
}

export function readJsonLines<T>(path: string): T[] {
  const bytes = readFileSync(join(root, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** All files of a `.tar.gz`, by their path in it. Plain ustar with GNU long names is enough for these archives. */
export function readArchive(path: string): Map<string, string> {
  const tar = gunzipSync(readFileSync(join(root, path)));
  const files = new Map<string, string>();
  let longName = '';
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).split('\0')[0] ?? '';
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    const type = field(156, 1);
    const body = tar.subarray(at + 512, at + 512 + size);
    const prefix = field(257, 5) === 'ustar' ? field(345, 155) : '';
    const name =
      longName || (prefix && !field(257, 8).startsWith('ustar  ') ? `${prefix}/${field(0, 100)}` : field(0, 100));
    longName = '';
    if (type === 'L') longName = body.toString('utf8').split('\0')[0] ?? '';
    else if (type === 'x') longName = /\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1] ?? '';
    else if (type === '0' || type === '') files.set(name, body.toString('utf8'));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
