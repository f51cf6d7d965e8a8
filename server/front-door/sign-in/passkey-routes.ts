import { createRoute, z } from '@hono/zod-openapi';
import {
  beginPasskey,
  beginPasskeySignIn,
  countAttempt,
  endSessions,
  finishPasskey,
  noteProof,
  removePasskey,
  signInByPasskey,
} from '../../domains/access/index.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import {
  accountIn,
  answers,
  idParam,
  newRouter,
  open,
  ownAccount,
  ownDangerous,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { enter, entered, perAddress } from './enter.ts';
import { tellChange } from './tell-change.ts';

const asked = answers(
  z.object({ options: z.looseObject({}), ticket: z.string() }),
  'For the browser, as WebAuthn takes it; the ticket comes back with the answer',
);
const ticket = z.string().max(100);
const answer = z.looseObject({ id: z.string().max(2000) });
const shown = takes(z.strictObject({ ticket, answer }));
const path = '/me/sign-in/passkeys';

const begin = createRoute({
  ...ownDangerous(),
  method: 'post',
  path: `${path}/beginnings`,
  summary: 'Begin a passkey: what the device is asked for',
  responses: { 201: asked, ...problems },
});
const finish = createRoute({
  ...ownDangerous(),
  method: 'post',
  path,
  summary: 'Keep the passkey that the device made',
  request: { body: takes(z.strictObject({ ticket, answer, name: z.string().trim().min(1).max(100) })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The passkey'), ...problems },
});
const remove = createRoute({
  ...ownDangerous(),
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Forget a passkey; my other sessions end',
  request: { params: idParam },
  responses: { 204: { description: 'Forgotten' }, ...problems },
});
const ask = createRoute({
  ...open,
  method: 'post',
  path: '/session/passkey/beginnings',
  summary: 'Begin to sign in by passkey',
  responses: { 201: asked, ...problems },
});
const signIn = createRoute({
  ...open,
  method: 'post',
  path: '/session/passkey',
  summary: 'Sign in by passkey, which is its own second factor',
  request: { body: shown },
  responses: entered,
});
const prove = createRoute({
  ...ownAccount,
  method: 'post',
  path: '/session/proof/passkey',
  summary: 'Prove afresh who you are by a passkey',
  request: { body: shown },
  responses: { 204: { description: 'Proved, for ten minutes' }, ...problems },
});

/** Passkeys: making, showing and forgetting them. */
export const passkeyRoutes = newRouter()
  .openapi(begin, async (c) => {
    return c.json(await beginPasskey(accountIn(c), c.get('now')), 201);
  })
  .openapi(finish, async (c) => {
    const account = accountIn(c);
    const made = await finishPasskey(account, c.req.valid('json'), c.get('now'));
    await tellChange(
      { accountId: account.id, change: 'passkey-added', language: c.get('language') },
      c.get('now'),
    );
    return c.json(made, 201);
  })
  .openapi(remove, async (c) => {
    const { id, sessionId } = accountIn(c);
    if (!(await removePasskey(id, c.req.valid('param').id))) throw notFound('passkey');
    await endSessions(id, sessionId);
    await tellChange({ accountId: id, change: 'passkey-removed', language: c.get('language') }, c.get('now'));
    return c.body(null, 204);
  })
  .openapi(ask, async (c) => {
    await countAttempt(`address:${addressOf(c)}`, perAddress, c.get('now'));
    return c.json(await beginPasskeySignIn(c.get('now')), 201);
  })
  .openapi(signIn, async (c) => {
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    return enter(c, await signInByPasskey(c.req.valid('json'), now), { method: 'passkey' });
  })
  .openapi(prove, async (c) => {
    const { id, sessionId } = accountIn(c);
    const now = c.get('now');
    const account = await signInByPasskey(c.req.valid('json'), now);
    if (account.id !== id) throw new Problem(403, 'passkey-refused');
    await noteProof(sessionId, { secondFactor: true }, now);
    return c.body(null, 204);
  });
