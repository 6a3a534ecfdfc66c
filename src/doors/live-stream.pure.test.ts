import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { type Actor, visitor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { liveStream } from './live-stream.ts';

const ana: Actor = {
  kind: 'person',
  id: newId('person'),
  name: 'Ana',
  steward: false,
  memberships: new Map(),
  scope: 'read',
  via: 'token',
};
const silence = { subscribe: () => () => {}, close: async () => {} };

/** Everything that a listener hears until the news end, where each heartbeat asks anew who listens. */
async function heard(answers: (() => Actor)[]) {
  const app = new Hono();
  app.get('/', (c) => liveStream(c, silence, async () => answers.shift()!(), 1));
  const text = await (await app.request('/')).text();
  return [...text.matchAll(/^event: (\w+)$/gm)].map((match) => match[1]);
}

test.each([
  ['has signed out', () => visitor],
  ['sends a token that was revoked', () => fail()],
])('whoever %s hears no more news', async (_, gone) => {
  expect(await heard([() => ana, () => ana, () => ana, gone])).toEqual(['ready', 'beat', 'beat']);
});

const fail = () => {
  throw new Problem('unauthenticated', 'This token has been revoked.');
};
