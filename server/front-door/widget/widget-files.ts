import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';

const built = fileURLToPath(new URL('../../../web/dist/widget', import.meta.url));

const types = fileURLToPath(new URL('../../../web/apps/widget/widget.d.ts', import.meta.url));
const script = 'text/javascript; charset=utf-8';

type Kept = { body: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer>; etag: string };

/**
 * The scripts of the widget, for pages of any site. The one in the tag has a lasting name and is asked for again each
 * hour; the rest has names that say what is in them. None is a secret, so every page may read them.
 */
export function widgetFiles(folder: string = built): Hono<Env> {
  const parts = join(folder, 'widget');
  const names = existsSync(parts) ? readdirSync(parts) : [];
  const kept = new Map(names.map((name) => [`/widget/${name}`, keep(readFileSync(join(parts, name)))]));
  const entry = join(folder, 'widget.js');
  if (existsSync(entry)) kept.set('/widget.js', keep(readFileSync(entry)));
  const form = join(folder, 'form.js');
  if (existsSync(form)) kept.set('/form.js', keep(readFileSync(form)));
  const app = new Hono<Env>();
  app.get('/form.js', (c) => answer(c.req.raw, kept.get('/form.js'), script));
  app.get('/widget.js', (c) => answer(c.req.raw, kept.get('/widget.js'), script));
  app.get('/widget.d.ts', (c) => answer(c.req.raw, keep(readFileSync(types)), 'text/plain; charset=utf-8'));
  app.get('/widget-test/:key', async (c) => c.html(await testPage(c.req.param('key'), c.get('language'))));
  app.get('/widget/:name', (c) => answer(c.req.raw, kept.get(c.req.path), script));
  return app;
}

/** A page of our own that shows a widget, for whoever sets it up. It says itself when there is no such widget. */
async function testPage(key: string, language: Language) {
  const known = /^[\w-]{20,64}$/.test(key) ? key : '';
  const says = (name: string) => say(language, name);
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${says('chat-test-title')}</title><link rel="stylesheet" href="/r/style/page.css"></head><body><main><h1>${says('chat-test-title')}</h1><p>${says('chat-test-text')}</p></main><script src="/widget.js" data-key="${known}" async></script></body></html>`;
}

function keep(content: Buffer): Kept {
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 20)}"`;
  return { body: new Uint8Array(content), zipped: new Uint8Array(gzipSync(content, { level: 9 })), etag };
}

function answer(request: Request, file: Kept | undefined, type: string): Response {
  if (!file) throw new Problem(404, 'route-not-found');
  const headers = new Headers({
    'content-type': type,
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
    etag: file.etag,
  });
  if (request.headers.get('if-none-match')?.includes(file.etag))
    return new Response(null, { status: 304, headers });
  const isZipped = (request.headers.get('accept-encoding') ?? '').includes('gzip');
  if (isZipped) headers.set('content-encoding', 'gzip');
  return new Response(isZipped ? file.zipped : file.body, { headers });
}
