import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { raw } from 'hono/html';

const drawn = readFileSync(fileURLToPath(new URL('../../../web/design/icons.svg', import.meta.url)), 'utf8');
const symbols = new Map(
  [...drawn.matchAll(/<symbol id="([\w-]+)"[^>]*>([\s\S]*?)<\/symbol>/g)].map(([, id = '', inside = '']) => [
    id,
    raw(`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${inside}</svg>`),
  ]),
);

/** One of the icons of the design, for the eye alone: words stand beside it. */
export function icon(name: string) {
  return symbols.get(name) ?? raw('');
}

/** Two palms that lean together. */
export const mark = raw(
  '<svg class="mark" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M11.4 20.6C4.6 18.2 3.2 10.6 8.6 3.2c2.7 3.9 3.6 9.6 2.8 17.4Z" fill="currentColor"/><path d="M12.6 20.6c6.8-2.4 8.2-10 2.8-17.4-2.7 3.9-3.6 9.6-2.8 17.4Z" fill="currentColor" opacity=".5"/></svg>',
);

/** The one ornament: kawung in a thin line. */
export const kawung = raw(
  '<svg class="kawung" aria-hidden="true"><defs><pattern id="kw" width="56" height="56" patternUnits="userSpaceOnUse"><g fill="none" stroke="currentColor" stroke-width="1"><path d="M28 28C18 26 8 18 2 2c16 6 24 16 26 26ZM28 28C30 18 38 8 54 2c-6 16-16 24-26 26ZM28 28c10 2 20 10 26 26-16-6-24-16-26-26ZM28 28C26 38 18 48 2 54c6-16 16-24 26-26Z"/><circle cx="28" cy="6" r="1.5"/><circle cx="28" cy="50" r="1.5"/><circle cx="6" cy="28" r="1.5"/><circle cx="50" cy="28" r="1.5"/></g></pattern></defs><rect width="100%" height="100%" fill="url(#kw)"/></svg>',
);
