/** The door to the network: an API with OpenAPI, the browser's calls, live news, and the web app itself. */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import type { Actor } from '#kernel/actor.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem, problemKinds } from '#kernel/problem.ts';
import { apiHandler, callHandler } from './api.ts';
import { clientAddress } from './client-address.ts';
import { problemOf } from './errors.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';
import { logRequests } from './log-requests.ts';
import { openApi, type Vocabulary } from './openapi.ts';
import type { Contents } from './router.ts';
import { webApp } from './web-app.ts';

const largestBody = 32 * 1024 * 1024;

export interface HttpDoor {
  readonly contents: Contents;
  readonly vocabulary?: Vocabulary;
  readonly ground: Ground;
  readonly live: Live;
  readonly log: Logger;
  readonly version: string;
  /** Where the built web app lies; without it the door serves the API alone. */
  readonly web?: string | undefined;
  identify(request: Request): Promise<Actor>;
  /** Answers what lies under /api/auth. */
  signIn(request: Request, client: string): Promise<Response>;
  /** Further rooms of the house, such as the operator's backup. */
  readonly routes?: (app: Hono) => void;
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A change that a browser asks for with its cookie must come from a page of this house. */
const refuseForeignPages = (request: Request) => {
  const origin = request.headers.get('origin');
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (reads || !request.headers.has('cookie')) return;
  if (!origin && request.headers.get('sec-fetch-site') !== 'cross-site') return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host)
    throw new Problem('forbidden', 'This request came from a page of another site.');
};

/** What is answered to one person stays in no cache, of theirs or of anybody between. */
const keepNothing: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

export function httpDoor(door: HttpDoor): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.kind === 'unexpected') door.log.error({ err: problem.cause }, 'unexpected error');
    const { status } = problemKinds[problem.kind];
    return c.json(
      {
        code: problem.kind.toUpperCase().replaceAll('-', '_'),
        status,
        message: problem.message,
        data: problem.details,
      },
      status,
    );
  });
  app.use(logRequests(door.log));
  app.use(secureHeaders({ contentSecurityPolicy: contentSecurity, strictTransportSecurity: false }));
  app.get('/healthz', (c) => c.json({ ok: true, version: door.version }));
  app.get('/readyz', async (c) => {
    await door.ground.database.ready();
    return c.json({ ok: true, network: (await door.ground.network()) !== null });
  });
  for (const asked of ['/api/*', '/rpc/*']) app.use(asked, keepNothing);
  app.get('/api/events', (c) => liveStream(c, door.live, () => door.identify(c.req.raw)));
  // A single record travels in a few packets anyway; compressing it would cost a tenth of the time to log it.
  app.use(compress({ threshold: 8192 }));
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => Promise.reject(new Problem('too-large', 'This is larger than 32 MB. Send it in parts.')),
    }),
  );
  app.use(async (c, next) => {
    refuseForeignPages(c.req.raw);
    await next();
  });
  app.on(['GET', 'POST'], '/api/auth/*', (c) => door.signIn(c.req.raw, clientAddress(c)));
  app.get('/api/openapi.json', async (c) => c.json(await openApi(door.contents, door.version, door.vocabulary)));
  door.routes?.(app);
  const api = apiHandler(door);
  const calls = callHandler(door);
  app.all('/api/*', (c) => api(c.req.raw));
  app.all('/rpc/*', (c) => calls(c.req.raw));
  if (door.web) webApp(app, door.web);
  app.notFound((c) => c.json({ code: 'NOT_FOUND', status: 404, message: `There is nothing at ${c.req.path}.` }, 404));
  return app;
}
