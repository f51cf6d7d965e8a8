import { randomBytes } from 'node:crypto';
import { forgetTry, noteTry, triedDays } from '../../../domains/knowledge/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { afterwards } from '../../sign-in/afterwards.ts';
import type { Caller } from '../caller.ts';
import { contextOf, type Site } from '../site.ts';
import { isByMachine } from './count-readings.ts';

const name = 'sapa.tried';

/** What the form adds to the address of an article that it offers. */
export const fromForm = '?from=ask';

/**
 * Somebody left the form for an article. Their browser keeps a number drawn by lot for a week, which says nothing of
 * them and goes to this help centre alone; whoever asks not to be counted (Global Privacy Control, Do Not Track) is not.
 */
export function noteLeaving(c: Caller, site: Site, read: { articleId: string; language: Language }): void {
  if (c.req.query('from') !== 'ask' || isByMachine(c) || asksNotTo(c)) return;
  const token = tokenIn(c) ?? randomBytes(18).toString('base64url');
  c.header('set-cookie', cookie(site, token, triedDays * 86_400), { append: true });
  const context = contextOf(site, c.get('now'));
  afterwards(() => noteTry(context, { ...read, token }));
}

/** They come back to the form, have asked, or say that it did not help: the article was not enough. */
export async function noteComingBack(c: Caller, site: Site, isUnhelped: boolean): Promise<void> {
  const token = tokenIn(c);
  if (!token) return;
  await forgetTry(contextOf(site, c.get('now')), { token, isUnhelped });
  if (isUnhelped) c.header('set-cookie', cookie(site, '', 0), { append: true });
}

const asksNotTo = (c: Caller) => c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1';

function tokenIn(c: Caller): string | null {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((one) => one.trim());
  const value = pairs.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return /^[\w-]{24}$/.test(value) ? value : null;
}

function cookie({ base }: Site, value: string, seconds: number): string {
  const secure = publicAddress().startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=${base || '/'}; HttpOnly; SameSite=Lax${secure}`;
}
