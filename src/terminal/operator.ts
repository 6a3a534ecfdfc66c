/** What only the operator may ask of a running server: whoever can read its data folder. It changes no group's log. */
import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { emailAddress } from '#common-ground/people/person.ts';
import { writeBackup } from '#db/backup.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { makeSignInLink, makeTerminalToken } from './operator-acts.ts';

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
  const acts = { 'sign-in-link': makeSignInLink, 'terminal-token': makeTerminalToken };
  for (const [name, act] of Object.entries(acts)) {
    app.post(`/operator/${name}`, async (c) => {
      onlyOperator(c);
      const { email } = (await c.req.json()) as { email?: unknown };
      return c.json(await act(ground, emailAddress.parse(email)));
    });
  }
};
