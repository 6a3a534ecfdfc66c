import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import type { Live } from './live.ts';

const isPerson = ({ kind }: Actor) => kind === 'person';

const heartbeat = 25_000;

/**
 * Server-sent events: one for each commit, and a heartbeat so that a lost connection is noticed. With each heartbeat it
 * is asked again who listens: whoever has signed out or left, or whose token was revoked, hears no more.
 */
export async function liveStream(c: Context, live: Live, whoListens: () => Promise<Actor>, every = heartbeat) {
  if (!isPerson(await whoListens()))
    throw new Problem('unauthenticated', 'Sign in first, or send a personal access token.');
  c.header('X-Accel-Buffering', 'no');
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  return streamSSE(c, async (stream) => {
    const stop = live.subscribe(({ log, seq, events, by }) => {
      void stream.writeSSE({ data: JSON.stringify({ log, seq, events, by }), id: `${log}:${seq}` });
    });
    stream.onAbort(stop);
    await stream.writeSSE({ event: 'ready', data: '{}' });
    while (!stream.aborted && !stream.closed) {
      await stream.sleep(every);
      if (!(await whoListens().then(isPerson, () => false))) break;
      await stream.writeSSE({ event: 'beat', data: '{}' });
    }
    stop();
  });
}
