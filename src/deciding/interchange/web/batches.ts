/** Many files go to the server in parts, so that a long import shows how far it is and a big one fits. */
import type { Report } from './calls.ts';

export const largest = 10 * 1024 * 1024;
const most = 60;
const heaviest = 8 * 1024 * 1024;

const record = /\.(md|markdown|mdx|mkd|adoc|asciidoc|rst|txt)$/i;

/** What can be a decision record at all: texts outside of hidden and foreign folders. */
export const mayBeRecord = (path: string): boolean => record.test(path) && !/(^|\/)(node_modules|\.git)\//.test(path);

/** Splits by number and by weight; a file that is too heavy for any part is in none. */
export function batchesOf<T extends { size: number }>(files: readonly T[]): T[][] {
  const batches: T[][] = [];
  let weight = 0;
  for (const file of files) {
    if (file.size > largest) continue;
    const current = batches.at(-1);
    if (current && current.length < most && weight + file.size <= heaviest) {
      current.push(file);
      weight += file.size;
    } else {
      batches.push([file]);
      weight = file.size;
    }
  }
  return batches;
}

export const emptyReport: Report = {
  files: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  links: 0,
  problems: [],
};

export const sum = (one: Report, other: Report): Report => ({
  files: one.files + other.files,
  created: one.created + other.created,
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
  skipped: one.skipped + other.skipped,
  links: one.links + other.links,
  problems: [...one.problems, ...other.problems],
});

/** Bytes as base64, in pieces: a spread of a big array would overflow the stack. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
