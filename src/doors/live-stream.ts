import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import type { Live } from './live.ts';

const heartbeat = 25_000;

/** Server-sent events: one for each commit, and a heartbeat so that a lost connection is noticed. */
export function liveStream(c: Context, live: Live, actor: Actor) {
  if (actor.kind !== 'person') throw new Problem('unauthenticated', 'Sign in first, or send a personal access token.');
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const stop = live.subscribe(({ log, seq, events }) => {
      void stream.writeSSE({ data: JSON.stringify({ log, seq, events }), id: `${log}:${seq}` });
    });
    stream.onAbort(stop);
    await stream.writeSSE({ event: 'ready', data: '{}' });
    while (!stream.aborted && !stream.closed) {
      await stream.sleep(heartbeat);
      await stream.writeSSE({ event: 'beat', data: '{}' });
    }
    stop();
  });
}
