/** The door to the network over a test house, asked without a port: a request goes in, a response comes out. */
import { pino } from 'pino';
import { httpDoor } from '#doors/http.ts';
import { openLive } from '#doors/live.ts';
import { operations } from '#house.ts';
import { browserAccess } from '#terminal/browser-access.ts';
import { operatorRooms } from '#terminal/operator.ts';
import type { TestHouse } from './house.ts';

export interface TestDoor {
  /** Asks as somebody at this machine does. */
  request(address: string, init?: RequestInit): Promise<Response>;
  /** What the server has logged so far. */
  readonly logged: () => string;
  close(): Promise<void>;
}

export const operatorSecret = 'the-operator-s-own-secret';

export async function testDoor({ ground }: Pick<TestHouse, 'ground'>): Promise<TestDoor> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const live = await openLive(ground.database, [], () => {});
  const app = httpDoor({
    contents: operations,
    ground,
    live,
    log,
    version: '0.0.0',
    ...browserAccess(ground, 'a-secret-of-thirty-two-characters!', undefined),
    routes: operatorRooms(ground, operatorSecret),
  });
  const here = { incoming: { socket: { remoteAddress: '192.0.2.7', remotePort: 7, remoteFamily: 'IPv4' } } };
  return {
    request: async (address, init) => app.request(address, init, here),
    logged: () => lines.join(''),
    close: () => live.close(),
  };
}
