/** Where a request comes from, for limits on sign-in. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const isLoopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** The peer's address; where that is a proxy on this machine, the one that the proxy names last. */
export function clientAddress(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? '';
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return isLoopback(peer) && named ? named : peer;
}
