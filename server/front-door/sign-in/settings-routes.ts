import { createRoute, z } from '@hono/zod-openapi';
import { changeSignInSettings, endSessions, findSignInSettings } from '../../domains/access/index.ts';
import { signOutMember } from '../../domains/team/index.ts';
import { roles } from '../../kernel/actor.ts';
import { provenPerson } from '../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../platform/http/router.ts';

const settings = z.strictObject({ secondFactorRoles: z.array(z.enum(roles)) });
const done = { 204: { description: 'Done' }, ...problems };

const read = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/sign-in-settings',
  summary: 'What this workspace asks of whoever signs in',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(settings.openapi('SignInSettings'), 'The settings'), ...problems },
});
const change = createRoute({
  ...needs('access:write', provenPerson),
  method: 'patch',
  path: '/sign-in-settings',
  summary: 'Say which roles need a second factor',
  request: { body: takes(settings) },
  responses: done,
});
const end = createRoute({
  ...needs('team:write'),
  method: 'delete',
  path: '/members/{id}/sessions',
  summary: 'Sign a member out everywhere',
  request: { params: idParam },
  responses: done,
});

/** What the workspace asks of everybody, and the way to sign somebody out. */
export const signInSettingsRoutes = newRouter()
  .openapi(read, async (c) => c.json(await findSignInSettings(contextOf(c), {}), 200))
  .openapi(change, async (c) => {
    const context = contextOf(c);
    await changeSignInSettings(context, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    const { accountId } = await signOutMember(contextOf(c), { memberId: c.req.valid('param').id });
    await endSessions(accountId);
    return c.body(null, 204);
  });
