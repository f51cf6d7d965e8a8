import { createRoute, z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/actor.ts';
import type { Proof } from '../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { changeMember } from '../commands/change-member.ts';
import { inviteMember } from '../commands/invite-member.ts';
import { changeTeam, createTeam } from '../commands/keep-team.ts';
import { endSessionsOfNobody } from '../membership.ts';
import { listMembers, listTeams } from '../queries/list-members.ts';

const memberSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    customRoleId: z.uuid().nullable(),
    providerId: z.uuid().nullable(),
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
const place = { customRoleId: z.uuid().nullable().optional(), providerId: z.uuid().nullable().optional() };

/** Whoever makes somebody powerful, or of a role of the workspace's own, has just proved who they are. */
const givesPower: Proof = {
  of: 'people',
  when: z.union([
    z.object({ role: z.enum(['administrator', 'owner']) }),
    z.object({ customRoleId: z.string().min(1) }),
  ]),
};

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
  ...needs('team:write', givesPower),
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody: the link is shown once',
  request: {
    body: takes(z.strictObject({ email: z.email(), role: z.enum(roles), ...place, teamIds: ids.optional() })),
  },
  responses: {
    201: answers(z.object({ id: z.uuid(), link: z.string(), expiresAt: z.iso.datetime() }), 'The invitation'),
    ...problems,
  },
});
const change = createRoute({
  ...needs('team:write', givesPower),
  method: 'patch',
  path: '/members/{id}',
  summary: 'Change role or teams, let in or out',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        role: z.enum(roles).optional(),
        ...place,
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
        items: items.map(
          ({ id, name, email, role, customRoleId, providerId, language, disabled, teams }) => ({
            id,
            name,
            email,
            role,
            customRoleId,
            providerId,
            language,
            disabled,
            teams,
          }),
        ),
        nextCursor: null,
      },
      200,
    );
  })
  .openapi(invite, async (c) => {
    const { id, secret, expiresAt } = await inviteMember(contextOf(c), c.req.valid('json'));
    return c.json({ id, link: `/invitation#${secret}`, expiresAt: expiresAt.toISOString() }, 201);
  })
  .openapi(change, async (c) => {
    const { accountId, disabled } = await changeMember(contextOf(c), {
      memberId: c.req.valid('param').id,
      ...c.req.valid('json'),
    });
    if (disabled) await endSessionsOfNobody(accountId);
    return c.body(null, 204);
  })
  .openapi(teams, async (c) => c.json({ items: await listTeams(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createTeam(contextOf(c), c.req.valid('json')), 201))
  .openapi(alter, async (c) => {
    await changeTeam(contextOf(c), { teamId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
