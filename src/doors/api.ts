/** The two ways of asking over HTTP: as the OpenAPI document says, and as the browser's typed client does. */
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { BatchHandlerPlugin } from '@orpc/server/plugins';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Logger } from 'pino';
import type { Actor } from '#kernel/actor.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { problemOf, routerError, unreadableError } from './errors.ts';
import { requireJson } from './json-bodies.ts';
import { type Asked, type Contents, routerOf } from './router.ts';

interface Door {
  readonly contents: Contents;
  readonly ground: Ground;
  readonly log: Logger;
  identify(request: Request): Promise<Actor>;
}

interface Handler {
  handle(
    request: Request,
    options: { prefix: `/${string}`; context: Asked },
  ): Promise<{ matched: boolean; response?: Response | undefined }>;
}

const nothingHere = (request: Request) => {
  throw new Problem(
    'not-found',
    `There is no ${request.method} ${new URL(request.url).pathname}. GET /api/openapi.json says what there is.`,
  );
};

const through = (handler: Handler, prefix: `/${string}`, door: Door) => async (request: Request) => {
  const context = { ground: door.ground, actor: await door.identify(request) };
  const { response } = await handler.handle(request, { prefix, context });
  return response ? measured(response) : nothingHere(request);
};

/** With its length stated, so that what is small travels as it is; no answer of an operation is a stream. */
async function measured(response: Response): Promise<Response> {
  if (!response.body) return response;
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.set('content-length', String(Buffer.byteLength(body)));
  return new Response(body, { status: response.status, headers });
}

/** Whatever is thrown leaves as a problem of the closed list; only the unexpected is logged. */
const interceptor =
  (log: Logger) =>
  async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'unexpected') log.error({ err: problem.cause ?? error }, 'unexpected error');
      throw routerError(error);
    }
  };

/** What is thrown outside of any operation: requests that cannot be read. */
const reading = async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
  try {
    return await next();
  } catch (error) {
    throw error instanceof ORPCError ? routerError(error) : unreadableError(error);
  }
};

/** HEAD is asked as GET; the body is left out when it is sent. */
export function apiHandler(door: Door) {
  const answer = through(
    new OpenAPIHandler(routerOf(door.contents), {
      plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
      clientInterceptors: [interceptor(door.log)],
      interceptors: [reading],
      customErrorResponseBodyEncoder: ({ code, status, message, data }) => ({ code, status, message, data }),
    }) as Handler,
    '/api',
    door,
  );
  return async (request: Request) => {
    requireJson(request);
    return answer(request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request);
  };
}

export const callHandler = (door: Door) =>
  through(
    new RPCHandler(routerOf(door.contents), {
      plugins: [new BatchHandlerPlugin()],
      clientInterceptors: [interceptor(door.log)],
      interceptors: [reading],
    }) as Handler,
    '/rpc',
    door,
  );
