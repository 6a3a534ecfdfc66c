/** What only the operator may ask of a running server: whoever can read its data folder. It changes nothing. */
import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { writeBackup } from '#db/backup.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';

const isSame = (given: string, secret: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const operatorRooms = (ground: Ground, secret: string) => (app: Hono) => {
  app.post('/operator/backup', (c) => {
    if (!isSame(c.req.header('x-throughline-operator') ?? '', secret))
      throw new Problem('forbidden', 'Only whoever can read the data folder of this server can take a backup.');
    const lines = Readable.from(writeBackup(ground.database));
    return c.body(Readable.toWeb(lines) as ReadableStream, 200, { 'content-type': 'application/x-ndjson' });
  });
};
