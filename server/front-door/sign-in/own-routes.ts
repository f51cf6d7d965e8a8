import { createRoute, z } from '@hono/zod-openapi';
import {
  beginSecondFactor,
  checkPassword,
  confirmSecondFactor,
  countAttempt,
  endSession,
  endSessions,
  findSecondFactor,
  forgetAttempts,
  hasPassword,
  listPasskeys,
  listSessions,
  newRecoveryCodes,
  noteProof,
  removeSecondFactor,
  setPassword,
} from '../../domains/access/index.ts';
import { noteWaysOf } from '../../domains/team/index.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import {
  accountIn,
  answers,
  newRouter,
  ownAccount,
  ownDangerous,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { passwordInput, perAccount } from './enter.ts';
import { tellChange } from './tell-change.ts';

const instant = z.iso.datetime();
const ownSchema = z
  .object({
    hasPassword: z.boolean(),
    secondFactor: z.object({ isOn: z.boolean(), codesLeft: z.number().int() }),
    passkeys: z.array(
      z.object({ id: z.uuid(), name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() }),
    ),
    sessions: z.array(
      z.object({
        id: z.string(),
        method: z.string(),
        device: z.string(),
        address: z.string(),
        createdAt: instant,
        lastUsedAt: instant,
        isThis: z.boolean(),
      }),
    ),
  })
  .openapi('OwnSignIn');
const codesSchema = z.object({ recoveryCodes: z.array(z.string()) });
const done = { 204: { description: 'Done' }, ...problems };
const path = '/me/sign-in';

const read = createRoute({
  ...ownAccount,
  method: 'get',
  path,
  summary: 'How I sign in, and where I am signed in',
  responses: { 200: answers(ownSchema, 'My ways in and my sessions'), ...problems },
});
const password = createRoute({
  // Whoever shows the present one has proved it by that.
  ...ownDangerous({ of: 'person', when: z.object({ current: z.undefined().optional() }) }),
  method: 'put',
  path: `${path}/password`,
  summary: 'Change my password; my other sessions end',
  request: {
    body: takes(z.strictObject({ current: z.string().max(200).optional(), password: passwordInput })),
  },
  responses: done,
});
const begin = createRoute({
  ...ownDangerous(),
  method: 'post',
  path: `${path}/second-factor`,
  summary: 'Begin a second factor: the secret for an authenticator app',
  responses: {
    201: answers(z.object({ secret: z.string(), address: z.string() }), 'For the app, shown once'),
    ...problems,
  },
});
const confirm = createRoute({
  ...ownDangerous(),
  method: 'put',
  path: `${path}/second-factor`,
  summary: 'Turn the second factor on by a first code; my other sessions end',
  request: { body: takes(z.strictObject({ code: z.string().min(6).max(10) })) },
  responses: { 200: answers(codesSchema, 'Recovery codes, shown once'), ...problems },
});
const remove = createRoute({
  ...ownDangerous(),
  method: 'delete',
  path: `${path}/second-factor`,
  summary: 'Turn the second factor off; my other sessions end',
  responses: done,
});
const renew = createRoute({
  ...ownDangerous(),
  method: 'post',
  path: `${path}/recovery-codes`,
  summary: 'New recovery codes; the old ones end',
  responses: { 200: answers(codesSchema, 'Recovery codes, shown once'), ...problems },
});
const endOne = createRoute({
  ...ownDangerous(),
  method: 'delete',
  path: `${path}/sessions/{session}`,
  summary: 'Sign out one of my sessions',
  request: { params: z.object({ session: z.string().max(64) }) },
  responses: done,
});
const endOthers = createRoute({
  ...ownDangerous(),
  method: 'delete',
  path: `${path}/sessions`,
  summary: 'Sign out all my other sessions',
  responses: done,
});

/** Each person's own ways in: password, second factor, sessions. */
export const ownSignInRoutes = newRouter()
  .openapi(read, async (c) => {
    const { id, sessionId } = accountIn(c);
    const now = c.get('now');
    const sessions = (await listSessions(id, now)).map((one) => ({
      ...one,
      device: one.device ?? '',
      address: one.address ?? '',
      createdAt: one.createdAt.toISOString(),
      lastUsedAt: one.lastUsedAt.toISOString(),
      isThis: one.id === sessionId,
    }));
    const ways = { hasPassword: await hasPassword(id), secondFactor: await findSecondFactor(id) };
    return c.json({ ...ways, passkeys: await listPasskeys(id), sessions }, 200);
  })
  .openapi(password, async (c) => {
    const { sessionId, ...account } = accountIn(c);
    const { current, password: wanted } = c.req.valid('json');
    const now = c.get('now');
    if (current === undefined) {
      if (await hasPassword(account.id)) throw new Problem(400, 'password-wrong');
    } else {
      await countAttempt(`account:${account.email}`, perAccount, now);
      if (!(await checkPassword(account.id, current))) throw new Problem(403, 'password-wrong');
      await forgetAttempts(`account:${account.email}`);
    }
    await setPassword(account, wanted, now);
    await endSessions(account.id, sessionId);
    await tellChange({ accountId: account.id, change: 'password-changed', language: c.get('language') }, now);
    return c.body(null, 204);
  })
  .openapi(begin, async (c) => {
    return c.json(await beginSecondFactor(accountIn(c), c.get('now')), 201);
  })
  .openapi(confirm, async (c) => {
    const { id, sessionId } = accountIn(c);
    const now = c.get('now');
    const recoveryCodes = await confirmSecondFactor(id, c.req.valid('json').code, now);
    await noteProof(sessionId, { secondFactor: true }, now);
    await endSessions(id, sessionId);
    await tellChange({ accountId: id, change: 'factor-on', language: c.get('language') }, now);
    return c.json({ recoveryCodes }, 200);
  })
  .openapi(remove, async (c) => {
    const { id, sessionId } = accountIn(c);
    await removeSecondFactor(id);
    await endSessions(id, sessionId);
    await tellChange({ accountId: id, change: 'factor-off', language: c.get('language') }, c.get('now'));
    return c.body(null, 204);
  })
  .openapi(renew, async (c) => {
    const { id } = accountIn(c);
    if (!(await findSecondFactor(id)).isOn) throw notFound('second-factor');
    const recoveryCodes = await newRecoveryCodes(id, c.get('now'));
    await tellChange({ accountId: id, change: 'codes-renewed', language: c.get('language') }, c.get('now'));
    return c.json({ recoveryCodes }, 200);
  })
  .openapi(endOne, async (c) => {
    if (!(await endSession(accountIn(c).id, c.req.valid('param').session))) throw notFound('session');
    return c.body(null, 204);
  })
  .openapi(endOthers, async (c) => {
    const { id, sessionId } = accountIn(c);
    await endSessions(id, sessionId);
    await noteWaysOf(id, 'sessions-ended', c.get('now'));
    return c.body(null, 204);
  });
