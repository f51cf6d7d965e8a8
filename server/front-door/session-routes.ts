import { createRoute, z } from '@hono/zod-openapi';
import {
  accountOf,
  countAttempt,
  forgetAttempts,
  shortestPassword,
  signInByPassword,
  signOut,
} from '../domains/access/index.ts';
import { acceptInvitation, readInvitation, workspacesOf } from '../domains/team/index.ts';
import { isLanguage } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import { answers, newRouter, open, problems, takes } from '../platform/http/router.ts';
import { addressOf } from './client-address.ts';

const sessionSchema = z
  .object({
    account: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    workspaces: z.array(
      z.object({ id: z.uuid(), slug: z.string(), name: z.string(), memberId: z.string(), role: z.string() }),
    ),
  })
  .openapi('Session');

const password = z.string().min(shortestPassword).max(200);
const token = { params: z.object({ token: z.string().max(100) }) };

const read = createRoute({
  ...open,
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, and where they are a member',
  responses: { 200: answers(sessionSchema, 'The session'), ...problems },
});
const signIn = createRoute({
  ...open,
  method: 'post',
  path: '/session',
  summary: 'Sign in by e-mail and password',
  request: {
    body: takes(z.strictObject({ email: z.email().max(320), password: z.string().min(1).max(200) })),
  },
  responses: { 200: answers(sessionSchema, 'The session; its cookie is set'), ...problems },
});
const leave = createRoute({
  ...open,
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out' }, ...problems },
});
const invitation = createRoute({
  ...open,
  method: 'get',
  path: '/invitations/{token}',
  summary: 'What an invitation leads to',
  request: token,
  responses: {
    200: answers(z.object({ workspace: z.string(), email: z.string(), role: z.string() }), 'The invitation'),
    ...problems,
  },
});
const accept = createRoute({
  ...open,
  method: 'post',
  path: '/invitations/{token}',
  summary: 'Accept an invitation; signs in',
  request: {
    ...token,
    body: takes(
      z.strictObject({ name: z.string().trim().min(1).max(200), password, language: z.string().optional() }),
    ),
  },
  responses: { 201: answers(z.object({ slug: z.string() }), 'The workspace'), ...problems },
});

/** Tries per account and per address, in a quarter of an hour. */
const perAccount = { tries: 10, seconds: 900 };
const perAddress = { tries: 60, seconds: 900 };

/** Signing in and out, and coming in by invitation. */
export const sessionRoutes = newRouter()
  .openapi(read, async (c) => {
    const account = await accountOf(c.req.raw.headers);
    if (!account) throw new Problem(401, 'sign-in-needed');
    return c.json({ account, workspaces: await workspacesOf(account.id) }, 200);
  })
  .openapi(signIn, async (c) => {
    const { email, password: given } = c.req.valid('json');
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    await countAttempt(`account:${email.toLowerCase()}`, perAccount, now);
    const { account, cookies } = await signInByPassword(email, given, c.req.raw.headers);
    await forgetAttempts(`account:${email.toLowerCase()}`);
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
    return c.json({ account, workspaces: await workspacesOf(account.id) }, 200);
  })
  .openapi(leave, async (c) => {
    for (const cookie of await signOut(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true });
    return c.body(null, 204);
  })
  .openapi(invitation, async (c) => {
    const { invitation: found, workspace } = await readInvitation(c.req.valid('param').token, c.get('now'));
    return c.json({ workspace: workspace.name, email: found.email, role: found.role }, 200);
  })
  .openapi(accept, async (c) => {
    const { name, password: given, language } = c.req.valid('json');
    await countAttempt(`address:${addressOf(c)}`, perAddress, c.get('now'));
    const spoken = isLanguage(language) ? language : c.get('language');
    const { account, workspace } = await acceptInvitation(
      c.req.valid('param').token,
      { name, password: given, language: spoken },
      c.get('now'),
    );
    const { cookies } = await signInByPassword(account.email, given, c.req.raw.headers);
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
    return c.json({ slug: workspace.slug }, 201);
  });
