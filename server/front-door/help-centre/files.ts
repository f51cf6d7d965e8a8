import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';

type Kept = { type: string; body: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer> | null };

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));
const kept = new Map<string, Kept>();

/** A font of the pages. The name says what is in it, so that browsers may keep it for good. */
const font = (name: string, path: string) => add(name, 'woff2', 'font/woff2', read(path));
const fonts = {
  inter: font('inter', 'node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2'),
  thai: font('thai', 'web/design/fonts/noto-sans-thai-thai-wght-normal.woff2'),
  'looped-400': font('looped-400', 'web/design/fonts/noto-sans-thai-looped-thai-400-normal.woff2'),
  'looped-600': font('looped-600', 'web/design/fonts/noto-sans-thai-looped-thai-600-normal.woff2'),
};

const sheets = [
  'web/design/tokens.css',
  'server/front-door/customer-page/request.css',
  ...['frame', 'finding', 'article', 'around', 'own', 'ideas', 'narrow', 'print'].map(
    (one) => `server/front-door/help-centre/styles/${one}.css`,
  ),
];
const css = sheets
  .map((one) => read(one).toString('utf8'))
  .join('\n')
  .replace(/url\(font:([\w-]+)\)/g, (_, name: keyof typeof fonts) => `url(${fonts[name]})`);

/** Where the style of the pages is. */
export const styleAddress = add('help', 'css', 'text/css; charset=utf-8', Buffer.from(css));
export const interAddress = fonts.inter;
export const iconAddress = add('icon', 'svg', 'image/svg+xml', read('web/apps/workspace/icon.svg'));
export const thaiAddress = fonts['looped-400'];

const script = fileURLToPath(new URL('../../../web/dist/workspace/help-centre.js', import.meta.url));
/** Where the small script of the pages is; null where it was not built: they work without. */
export const scriptAddress = existsSync(script)
  ? add('help', 'js', 'text/javascript; charset=utf-8', readFileSync(script))
  : null;

/** Style, fonts and script of the help centre, under names that change with what is in them. */
export const helpFiles = new Hono<Env>().get('/help-files/:name', (c) => {
  const file = kept.get(c.req.path);
  if (!file) throw new Problem(404, 'route-not-found');
  const isZipped = file.zipped !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
  const headers: Record<string, string> = { 'content-type': file.type, vary: 'accept-encoding' };
  if (isZipped) headers['content-encoding'] = 'gzip';
  return c.body(isZipped && file.zipped ? file.zipped : file.body, 200, headers);
});

function add(name: string, ending: string, type: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const address = `/help-files/${name}-${hash}.${ending}`;
  const body = new Uint8Array(content);
  kept.set(address, {
    ...{ type, body },
    zipped: ending === 'woff2' ? null : new Uint8Array(gzipSync(content)),
  });
  return address;
}
