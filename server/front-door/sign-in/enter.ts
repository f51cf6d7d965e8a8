import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { type Account, findSecondFactor, openSession, shortestPassword } from '../../domains/access/index.ts';
import { noteWaysOf, workspacesOf } from '../../domains/team/index.ts';
import { answers, type Env, problems } from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';

export const sessionSchema = z
  .object({
    account: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    workspaces: z.array(
      z.object({ id: z.uuid(), slug: z.string(), name: z.string(), memberId: z.string(), role: z.string() }),
    ),
  })
  .openapi('Session');

/** What every way in answers: the session, or that a second factor is still to be shown. */
export const entered = {
  200: answers(sessionSchema, 'The session; its cookie is set'),
  202: answers(
    z.object({ needs: z.literal('second-factor') }),
    'Right so far; a second factor is to be shown, with the cookie that is set',
  ),
  ...problems,
};

export const passwordInput = z.string().min(shortestPassword).max(200);

/** Tries per account and per address, in a quarter of an hour. */
export const perAccount = { tries: 10, seconds: 900 };
export const perAddress = { tries: 60, seconds: 900 };

type Way = { method: 'password' | 'link' | 'provider' | 'passkey' };

/** Opens a session for somebody who has proved who they are, and sets its cookie. */
export async function enter(c: HonoContext<Env>, account: Account, { method }: Way) {
  const secondFactor = method === 'passkey';
  const given = {
    accountId: account.id,
    method,
    headers: c.req.raw.headers,
    address: addressOf(c),
    secondFactor,
  };
  c.header('set-cookie', await openSession(given, c.get('now')), { append: true });
  await noteWaysOf(account.id, `signed-in-by-${method}`, c.get('now'));
  if (!secondFactor && (await findSecondFactor(account.id)).isOn)
    return c.json({ needs: 'second-factor' as const }, 202);
  return c.json(await viewOf(account), 200);
}

/** Who is signed in, and where they are a member. */
export async function viewOf({ id, name, email }: Account) {
  return { account: { id, name, email }, workspaces: await workspacesOf(id) };
}
