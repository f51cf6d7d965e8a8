import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { listInvitations, withdrawInvitation } from './open-invitations.ts';

const invitationSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: z.string(),
    customRoleId: z.uuid().nullable(),
    providerId: z.uuid().nullable(),
    invitedBy: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('OpenInvitation');

const list = createRoute({
  ...needs('team:write'),
  method: 'get',
  path: '/invitations',
  summary: 'Invitations that still let somebody in, without their links',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(invitationSchema), nextCursor: z.null() }), 'All, newest first'),
    ...problems,
  },
});
// Withdrawing is never held up by a question.
const withdraw = createRoute({
  ...needs('team:write'),
  method: 'delete',
  path: '/invitations/{id}',
  summary: 'Withdraw an invitation: its link lets nobody in any more',
  request: { params: idParam },
  responses: { 204: { description: 'Withdrawn' }, ...problems },
});

/** The doors of invitations that are open. */
export const openInvitationRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listInvitations(contextOf(c), {})).map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(withdraw, async (c) => {
    await withdrawInvitation(contextOf(c), { invitationId: c.req.valid('param').id });
    return c.body(null, 204);
  });
