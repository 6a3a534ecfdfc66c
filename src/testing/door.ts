/** The door to the network over a test house, asked without a port: a request goes in, a response comes out. */
import type { Hono } from 'hono';
import { pino } from 'pino';
import { httpDoor } from '#doors/http.ts';
import { openLive } from '#doors/live.ts';
import { operations } from '#house.ts';
import { browserAccess } from '#terminal/browser-access.ts';
import { operatorRooms } from '#terminal/operator.ts';
import type { TestHouse } from './house.ts';

export interface TestDoor {
  readonly app: Hono;
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
  return { app, logged: () => lines.join(''), close: () => live.close() };
}
