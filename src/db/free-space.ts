import { statfs } from 'node:fs/promises';
import { diskFull } from './sql-errors.ts';

/**
 * Refuses writes while there is still room on the disk, because an embedded database that meets a full disk in the
 * middle of its log cannot go on. Reading always works.
 */
export class FreeSpace {
  readonly #folder: string;
  readonly #floor: number;
  #lastLook = 0;
  #statementsSince = 0;
  #enough = true;

  constructor(folder: string, floor: number) {
    this.#folder = folder;
    this.#floor = floor;
  }

  async guard(sql: string): Promise<void> {
    if (isWrite(sql) && !(await this.enough())) throw diskFull();
  }

  /** Looks at the disk at most four times a second, and again after every 50 statements. */
  async enough(): Promise<boolean> {
    const due = Date.now() - this.#lastLook > 250 || ++this.#statementsSince > 50 || !this.#enough;
    if (due) await this.look();
    return this.#enough;
  }

  async look(): Promise<void> {
    this.#lastLook = Date.now();
    this.#statementsSince = 0;
    this.#enough = (await this.#free()) >= this.#floor;
  }

  /** True when a database that has just stopped may well have done so for want of space. */
  async scarce(): Promise<boolean> {
    return (await this.#free()) < Math.max(this.#floor, twoLogSegments);
  }

  async #free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }
}

const twoLogSegments = 32 * 2 ** 20;

const writes = /^\s*(insert|update|delete|merge|create|alter|drop|truncate|copy|vacuum|reindex|refresh)\b/i;
const writesWithin = /\b(insert\s+into|update|delete\s+from|merge\s+into)\b/i;

export function isWrite(sql: string): boolean {
  return writes.test(sql) || (/^\s*with\b/i.test(sql) && writesWithin.test(sql));
}
