/** Where a page of a list ended: the sort key and the id of its last row, in one opaque word. */
import { isId } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';

export const writeCursor = (key: string, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

export function readCursor(cursor: string | undefined, isKey: (key: string) => boolean): [string, string] | null {
  if (!cursor) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && isKey(key) && isId('decision', id)) return [key, id];
  } catch {}
  throw new Problem('invalid', 'This cursor is not one that a list has given. Start again without it.');
}
