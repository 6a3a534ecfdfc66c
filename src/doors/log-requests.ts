import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** Secrets can stand in an address (an invitation, a sign-in link): the log shows their kind alone. */
export const withoutSecrets = (path: string): string => path.replace(/\b(join|once|thr)_[A-Za-z0-9_-]+/g, '$1_…');

/** One structured line a request: method, path, status and time; no body, no header, no query. */
export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const begun = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - begun);
    const level = c.res.status >= 500 ? 'error' : 'info';
    log[level](
      { method: c.req.method, path: withoutSecrets(c.req.path), status: c.res.status, milliseconds },
      'request',
    );
  };
