import { createRoute, z } from '@hono/zod-openapi';
import {
  accountByPassword,
  checkPassword,
  countAttempt,
  findAccount,
  findSecondFactor,
  forgetAttempts,
  noteProof,
  renewSecret,
  type Session,
  sessionOf,
  showSecondFactor,
  signOut,
} from '../../domains/access/index.ts';
import { noteFailureOf, noteWaysOf } from '../../domains/team/index.ts';
import { Problem } from '../../kernel/problem.ts';
import {
  accountIn,
  answers,
  newRouter,
  open,
  ownAccount,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { afterwards, longAfterwards } from './afterwards.ts';
import { enter, entered, perAccount, perAddress, sessionSchema, viewOf } from './enter.ts';

const code = z.string().min(6).max(50);
const secret = z.string().min(1).max(200);

const read = createRoute({
  ...open,
  method: 'get',
  path: '/session',
  summary:
    'Who is signed in, and where they are a member; with `optional` nobody is an empty answer, no error',
  request: { query: z.strictObject({ optional: z.literal('1').optional() }) },
  responses: {
    200: answers(sessionSchema, 'The session'),
    204: { description: 'Nobody is signed in' },
    ...problems,
  },
});
const signIn = createRoute({
  ...open,
  method: 'post',
  path: '/session',
  summary: 'Sign in by e-mail and password',
  request: { body: takes(z.strictObject({ email: z.email().max(320), password: secret })) },
  responses: entered,
});
const second = createRoute({
  ...open,
  method: 'post',
  path: '/session/second-factor',
  summary: 'Show the second factor: a code of the app, or a recovery code',
  request: { body: takes(z.strictObject({ code })) },
  responses: { 200: answers(sessionSchema, 'The session'), ...problems },
});
const prove = createRoute({
  ...ownAccount,
  method: 'post',
  path: '/session/proof',
  summary: 'Prove afresh who you are, before a dangerous act',
  request: { body: takes(z.union([z.strictObject({ password: secret }), z.strictObject({ code })])) },
  responses: { 204: { description: 'Proved, for ten minutes' }, ...problems },
});
const leave = createRoute({
  ...open,
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out' }, ...problems },
});

/** Signing in, the second step of it, proving oneself again, and signing out. */
export const sessionRoutes = newRouter()
  .openapi(read, async (c) => {
    const session = await sessionOf(c.req.raw.headers, c.get('now'));
    if (!session && c.req.valid('query').optional) return c.body(null, 204);
    return c.json(await viewOf(whole(session).account), 200);
  })
  .openapi(signIn, async (c) => {
    const { email, password } = c.req.valid('json');
    const now = c.get('now');
    const key = `account:${email.toLowerCase()}`;
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const tries = await countAttempt(key, perAccount, now);
    const account = await accountByPassword(email, password);
    if (!account) throw wrongPassword(email, tries, now);
    await forgetAttempts(key);
    return enter(c, account, { method: 'password' });
  })
  .openapi(second, async (c) => {
    const now = c.get('now');
    const session = await sessionOf(c.req.raw.headers, now);
    if (!session) throw new Problem(401, 'sign-in-needed');
    const { id } = session.account;
    await showSecondFactor(id, c.req.valid('json').code, now).catch(async (error) => {
      await noteWaysOf(id, 'code-wrong', now);
      throw error;
    });
    await noteProof(session.id, { secondFactor: true }, now);
    await renew(c, session.id);
    return c.json(await viewOf(session.account), 200);
  })
  .openapi(prove, async (c) => {
    const { id, email, sessionId } = accountIn(c);
    const given = c.req.valid('json');
    const now = c.get('now');
    if ('code' in given) {
      await showSecondFactor(id, given.code, now);
    } else {
      const tries = await countAttempt(`account:${email}`, perAccount, now);
      if ((await findSecondFactor(id)).isOn) throw new Problem(403, 'proof-by-code');
      if (!(await checkPassword(id, given.password))) {
        afterwards(() => noteFailureOf(id, tries, now));
        throw new Problem(403, 'password-wrong');
      }
      await forgetAttempts(`account:${email}`);
    }
    await noteProof(sessionId, { secondFactor: 'code' in given }, now);
    await renew(c, sessionId);
    return c.body(null, 204);
  })
  .openapi(leave, async (c) => {
    c.header('set-cookie', await signOut(c.req.raw.headers), { append: true });
    return c.body(null, 204);
  });

/** Whoever has proved who they are goes on with a new secret. Where two prove at once, the first has replaced it. */
async function renew(c: Parameters<typeof enter>[0], sessionId: string): Promise<void> {
  const cookie = await renewSecret(sessionId, c.req.raw.headers, c.get('now'));
  if (cookie) c.header('set-cookie', cookie, { append: true });
}

/** The trail hears of it long after the answer: no time of a call tells whether there is such an account. */
function wrongPassword(email: string, tries: number, now: Date): Problem {
  longAfterwards(async () => {
    const account = await findAccount(email);
    if (account) await noteFailureOf(account.id, tries, now);
  });
  return new Problem(401, 'sign-in-failed');
}

function whole(session: Session | null): Session {
  if (!session) throw new Problem(401, 'sign-in-needed');
  if (!session.isWhole) throw new Problem(401, 'second-factor-needed');
  return session;
}
