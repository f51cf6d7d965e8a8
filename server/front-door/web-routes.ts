import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Problem } from '../kernel/problem.ts';
import type { Env } from '../platform/http/router.ts';

const built = fileURLToPath(new URL('../../web/dist/workspace', import.meta.url));

/** The pages of the workspace: the built files by name, and the one page for every other path. */
export function webRoutes(folder: string = built): Hono<Env> {
  const app = new Hono<Env>();
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  app.use('/assets/*', serveStatic({ root: folder }));
  app.all('/assets/*', () => {
    throw new Problem(404, 'route-not-found');
  });
  app.use('/*', async (c, next) =>
    c.req.path === '/' || c.req.path.endsWith('.html') ? next() : serveStatic<Env>({ root: folder })(c, next),
  );
  app.get('/*', (c) => {
    if (!html) return c.text('The pages are not built. Start the program with `npm start`.', 503);
    return c.html(html);
  });
  return app;
}
