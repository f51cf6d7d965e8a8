import type { Context as HonoContext, Next } from 'hono';
import { chooseLanguage, isLanguage } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from './router.ts';

/** Time and language of the call. */
export async function setScene(c: HonoContext<Env>, next: Next): Promise<void> {
  c.set('now', new Date());
  c.set('actor', null);
  c.set('account', null);
  c.set('session', null);
  c.set('shut', null);
  c.set('shutOut', null);
  const chosen = c.req.header('x-language');
  c.set('language', isLanguage(chosen) ? chosen : chooseLanguage(c.req.header('accept-language')));
  await next();
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser that carries our cookie may change something only from our own pages: another site can neither set
 * the header nor hide where it comes from. Tokens are not sent by browsers on their own and need no such proof.
 */
export async function refuseOtherSites(c: HonoContext<Env>, next: Next): Promise<void> {
  const byCookie = c.req.header('cookie') !== undefined && c.req.header('authorization') === undefined;
  if (!safe.has(c.req.method) && byCookie) {
    const site = c.req.header('sec-fetch-site');
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign || c.req.header('x-sapa') === undefined) throw new Problem(403, 'origin-refused');
  }
  await next();
}
