/** What only the operator may ask of a running server: whoever can read its data folder. It changes no group's log. */
import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { emailAddress } from '#common-ground/people/person.ts';
import { writeBackup } from '#db/backup.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { makeSignInLink } from './sign-in-link.ts';

const isSame = (given: string, secret: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const operatorRooms = (ground: Ground, secret: string) => (app: Hono) => {
  const onlyOperator = (c: Context) => {
    if (!isSame(c.req.header('x-throughline-operator') ?? '', secret))
      throw new Problem('forbidden', 'Only whoever can read the data folder of this server can ask for this.');
  };
  app.post('/operator/backup', (c) => {
    onlyOperator(c);
    const lines = Readable.from(writeBackup(ground.database));
    return c.body(Readable.toWeb(lines) as ReadableStream, 200, { 'content-type': 'application/x-ndjson' });
  });
  app.post('/operator/sign-in-link', async (c) => {
    onlyOperator(c);
    const { email } = (await c.req.json()) as { email?: unknown };
    return c.json(await makeSignInLink(ground, emailAddress.parse(email)));
  });
};
