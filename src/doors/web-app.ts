/** Serves the built web app: files with a hash in their name for ever, the page itself always fresh. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

export function webApp(app: Hono, folder: string): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.use('*', serveStatic({ root: folder, precompressed: true }));
  app.get('*', async (c) => {
    if (/\.\w+$/.test(c.req.path)) return c.notFound();
    c.header('Cache-Control', 'no-cache');
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'));
  });
}
