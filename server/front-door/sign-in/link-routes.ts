import { createRoute, z } from '@hono/zod-openapi';
import {
  type Account,
  assertGoodPassword,
  claimAccount,
  countAttempt,
  endSessions,
  findAccountById,
  namesOfCompanies,
  readOnce,
  setPassword,
  takeOnce,
} from '../../domains/access/index.ts';
import { newSecret, sha256 } from '../../kernel/ids.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import { newRouter, open, problems, takes } from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { browserCookie, browserIn } from './browser-cookie.ts';
import { enter, entered, passwordInput, perAddress } from './enter.ts';
import { mailLinkLater } from './mail-link.ts';
import { tellChange } from './tell-change.ts';

const email = takes(z.strictObject({ email: z.email().max(320) }));
/** The secret of a mailed link. It comes in the body: addresses are written down in many places (ASVS 14.2.1). */
const token = z.string().min(1).max(100);
const underway = { 204: { description: 'If there is such an account, a mail is on its way' }, ...problems };
/** Mails that one address may be sent in an hour, whoever asks. */
const mails = { tries: 5, seconds: 3600 };

const askLink = createRoute({
  ...open,
  method: 'post',
  path: '/session/links',
  summary: 'Ask for a link by mail that signs in',
  request: { body: email },
  responses: underway,
});
const useLink = createRoute({
  ...open,
  method: 'post',
  path: '/session/links/use',
  summary: 'Sign in by the link of a mail, once, in the browser that asked for it',
  request: { body: takes(z.strictObject({ token })) },
  responses: entered,
});
const askReset = createRoute({
  ...open,
  method: 'post',
  path: '/session/resets',
  summary: 'Ask for a link by mail that sets a new password',
  request: { body: email },
  responses: underway,
});
const useReset = createRoute({
  ...open,
  method: 'post',
  path: '/session/resets/use',
  summary: 'Set a new password, once; all sessions end, and nobody is signed in by it',
  request: { body: takes(z.strictObject({ token, password: passwordInput })) },
  responses: { 204: { description: 'The password is set' }, ...problems },
});

/** Links by mail: to sign in, and to set a new password. */
export const linkRoutes = newRouter()
  .openapi(askLink, async (c) => {
    await ask(c, 'link', c.req.valid('json').email);
    return c.body(null, 204);
  })
  .openapi(askReset, async (c) => {
    await ask(c, 'reset', c.req.valid('json').email);
    return c.body(null, 204);
  })
  .openapi(useLink, async (c) => {
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const { token: secret } = c.req.valid('json');
    // In another browser nothing is used up: whoever asked goes on where they asked.
    assertAskedHere(c, await readOnce('link', secret, now));
    const account = await accountIn(await takeOnce('link', secret, now));
    await claimAccount(account.id, { keepFactor: true });
    return enter(c, account, { method: 'link' });
  })
  .openapi(useReset, async (c) => {
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const { token: secret, password } = c.req.valid('json');
    // A password that is refused does not use the link up.
    const account = await accountIn(await readOnce('reset', secret, now));
    await assertGoodPassword(password, account, await namesOfCompanies());
    await accountIn(await takeOnce('reset', secret, now));
    await claimAccount(account.id, { keepFactor: true });
    await setPassword(account, password, now);
    await endSessions(account.id);
    await tellChange({ accountId: account.id, change: 'password-reset', language: c.get('language') }, now);
    return c.body(null, 204);
  });

type Caller = Parameters<typeof enter>[0];

async function ask(c: Caller, kind: 'link' | 'reset', address: string): Promise<void> {
  const now = c.get('now');
  await countAttempt(`address:${addressOf(c)}`, perAddress, now);
  await countAttempt(`mail:${address.toLowerCase()}`, mails, now);
  // Several links may be under way to one browser.
  const browser = browserIn('link', c.req.raw.headers) || newSecret(256);
  if (kind === 'link') c.header('set-cookie', browserCookie('link', browser), { append: true });
  const asked = { email: address, kind, language: c.get('language'), browser: sha256(browser) };
  await mailLinkLater(asked, now);
}

/** @throws Problem 409 `link-other-browser` when another browser asked for it. */
function assertAskedHere(c: Caller, value: unknown): void {
  const named = z.object({ browser: z.string() }).safeParse(value).data;
  if (named && named.browser !== sha256(browserIn('link', c.req.raw.headers)))
    throw new Problem(409, 'link-other-browser');
}

/** The account that a link names. @throws Problem 404 `link-not-found` when it was used, ran out, or never was. */
async function accountIn(value: unknown): Promise<Account> {
  const named = z.object({ accountId: z.string() }).safeParse(value).data;
  const account = named ? await findAccountById(named.accountId) : null;
  if (!account) throw notFound('link');
  return account;
}
