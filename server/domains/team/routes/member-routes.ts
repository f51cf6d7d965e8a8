import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { roles } from '../../../kernel/actor.ts';
import {
  answers,
  assertProved,
  contextOf,
  type Env,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { endSessions } from '../../access/index.ts';
import { changeMember } from '../commands/change-member.ts';
import { inviteMember } from '../commands/invite-member.ts';
import { changeTeam, createTeam } from '../commands/keep-team.ts';
import { listMembers, listTeams } from '../queries/list-members.ts';

const memberSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    language: z.string(),
    disabled: z.boolean(),
    teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .openapi('Member');
const teamSchema = z
  .object({ id: z.uuid(), name: z.string(), isPrivate: z.boolean(), memberIds: z.array(z.uuid()) })
  .openapi('Team');
const all = { query: z.strictObject({}) };
const done = { 204: { description: 'Done' }, ...problems };
const ids = z.array(z.uuid()).max(5000);

const members = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/members',
  summary: 'All members',
  request: all,
  responses: {
    200: answers(z.object({ items: z.array(memberSchema), nextCursor: z.null() }), 'All members, by name'),
    ...problems,
  },
});
const invite = createRoute({
  ...needs('team:write'),
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody: the link is shown once',
  request: {
    body: takes(z.strictObject({ email: z.email(), role: z.enum(roles), teamIds: ids.optional() })),
  },
  responses: {
    201: answers(z.object({ id: z.uuid(), link: z.string(), expiresAt: z.iso.datetime() }), 'The invitation'),
    ...problems,
  },
});
const change = createRoute({
  ...needs('team:write'),
  method: 'patch',
  path: '/members/{id}',
  summary: 'Change role or teams, let in or out',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        role: z.enum(roles).optional(),
        disabled: z.boolean().optional(),
        teamIds: ids.optional(),
      }),
    ),
  },
  responses: done,
});
const teams = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/teams',
  summary: 'All teams',
  request: all,
  responses: {
    200: answers(z.object({ items: z.array(teamSchema), nextCursor: z.null() }), 'All teams, by name'),
    ...problems,
  },
});
const team = {
  name: z.string().min(1).max(100),
  isPrivate: z.boolean().optional(),
  memberIds: ids.optional(),
};
const create = createRoute({
  ...needs('team:write'),
  method: 'post',
  path: '/teams',
  summary: 'Make a team',
  request: { body: takes(z.strictObject(team)) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The team'), ...problems },
});
const alter = createRoute({
  ...needs('team:write'),
  method: 'patch',
  path: '/teams/{id}',
  summary: 'Change a team',
  request: { params: idParam, body: takes(z.strictObject({ ...team, name: team.name.optional() })) },
  responses: done,
});

/** The doors of members, invitations and teams. */
export const memberRoutes = newRouter()
  .openapi(members, async (c) => {
    const items = await listMembers(contextOf(c), {});
    return c.json(
      {
        items: items.map(({ id, name, email, role, language, disabled, teams }) => ({
          id,
          name,
          email,
          role,
          language,
          disabled,
          teams,
        })),
        nextCursor: null,
      },
      200,
    );
  })
  .openapi(invite, async (c) => {
    assertMayGivePower(c, c.req.valid('json').role);
    const { id, secret, expiresAt } = await inviteMember(contextOf(c), c.req.valid('json'));
    return c.json({ id, link: `/invitation/${secret}`, expiresAt: expiresAt.toISOString() }, 201);
  })
  .openapi(change, async (c) => {
    assertMayGivePower(c, c.req.valid('json').role);
    const { accountId, disabled } = await changeMember(contextOf(c), {
      memberId: c.req.valid('param').id,
      ...c.req.valid('json'),
    });
    if (disabled) await endSessions(accountId);
    return c.body(null, 204);
  })
  .openapi(teams, async (c) => c.json({ items: await listTeams(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createTeam(contextOf(c), c.req.valid('json')), 201))
  .openapi(alter, async (c) => {
    await changeTeam(contextOf(c), { teamId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });

/** Whoever makes somebody an administrator or owner has just proved who they are; programs have their token. */
function assertMayGivePower(c: HonoContext<Env>, role: string | undefined): void {
  if (c.get('session') && (role === 'administrator' || role === 'owner')) assertProved(c);
}
