import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import {
  answers,
  contextOf,
  memberOf,
  needs,
  newRouter,
  problems,
  signedIn,
  takes,
} from '../../../platform/http/router.ts';
import { allPermissions, may } from '../../../platform/permission.ts';
import { findWorkspace } from '../../access/index.ts';
import { changeMe } from '../commands/change-me.ts';
import { listMembers } from '../queries/list-members.ts';

const meSchema = z
  .object({
    member: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: z.string(),
      language: z.string(),
      theme: z.string(),
      signature: z.string(),
      teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
    workspace: z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      language: z.string(),
      zone: z.string(),
      mailSendingConfigured: z.boolean(),
    }),
    permissions: z.array(z.string()),
  })
  .openapi('Me');

const read = createRoute({
  ...signedIn,
  method: 'get',
  path: '/me',
  summary: 'Who I am in this workspace, and what I may do',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(meSchema, 'Me'), ...problems },
});
const change = createRoute({
  ...needs('team:own'),
  method: 'patch',
  path: '/me',
  summary: 'Change what is my own',
  request: {
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(200).optional(),
        language: z.enum(languages).optional(),
        theme: z.enum(['light', 'dark', 'system']).optional(),
        signature: z.string().max(5000).optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Changed' }, ...problems },
});

/** The doors of one's own card. */
export function meRoutes(mailSendingConfigured: boolean) {
  return newRouter()
    .openapi(read, async (c) => {
      const actor = memberOf(c);
      const member = (await listMembers(contextOf(c), {})).find((one) => one.id === actor.id);
      if (!member) throw notFound('member');
      const { id, name, email, role, language, theme, signature, teams } = member;
      const {
        id: workspaceId,
        slug,
        name: company,
        language: spoken,
        zone,
      } = await findWorkspace(actor.workspaceId);
      const workspace = {
        id: workspaceId,
        slug,
        name: company,
        language: spoken,
        zone,
        mailSendingConfigured,
      };
      const permissions = allPermissions().filter((word) => may(actor, word));
      return c.json(
        { member: { id, name, email, role, language, theme, signature, teams }, workspace, permissions },
        200,
      );
    })
    .openapi(change, async (c) => {
      await changeMe(contextOf(c), c.req.valid('json'));
      return c.body(null, 204);
    });
}
