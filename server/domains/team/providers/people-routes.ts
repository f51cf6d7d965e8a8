import { createRoute, z } from '@hono/zod-openapi';
import { providerRoles } from '../../../kernel/actor.ts';
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
import { endSessionsOfNobody } from '../membership.ts';
import { statuses } from '../staffing/rules/status.ts';
import { changePerson, inviteToProvider } from './keep-people.ts';
import { listPeople } from './list-people.ts';

const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    customRoleId: z.uuid().nullable(),
    disabled: z.boolean(),
    teamIds: z.array(z.uuid()),
    status: z.enum(statuses),
    seenAt: z.iso.datetime().nullable(),
    hours: z.record(z.string(), z.array(z.array(z.string()))).nullable(),
    workedSeconds: z.number().int(),
  })
  .openapi('ProviderPerson');
const invited = z.object({ id: z.uuid(), email: z.string(), role: z.string(), expiresAt: z.iso.datetime() });
const role = z.enum(providerRoles);
const teamIds = z.array(z.uuid()).max(100);
const path = '/providers/{id}';

/** Whoever makes somebody a manager has just proved who they are. */
const givesPower: Proof = { of: 'people', when: z.object({ role: z.literal('provider-manager') }) };

const list = createRoute({
  ...needs('team:provider'),
  method: 'get',
  path: `${path}/people`,
  summary: 'The people of a provider with their hours, and who is invited; managers see their own company’s',
  request: { params: idParam },
  responses: {
    200: answers(
      z.object({ items: z.array(personSchema), invited: z.array(invited), nextCursor: z.null() }),
      'All of them, by name',
    ),
    ...problems,
  },
});
const invite = createRoute({
  ...needs('team:provider', givesPower),
  method: 'post',
  path: `${path}/invitations`,
  summary: 'Invite somebody to a provider, within its reach: the link is shown once',
  request: {
    params: idParam,
    body: takes(z.strictObject({ email: z.email(), role, teamIds: teamIds.optional() })),
  },
  responses: {
    201: answers(z.object({ id: z.uuid(), link: z.string(), expiresAt: z.iso.datetime() }), 'The invitation'),
    ...problems,
  },
});
const change = createRoute({
  ...needs('team:provider', givesPower),
  method: 'patch',
  path: `${path}/people/{person}`,
  summary: 'Change role or teams of one of a provider’s people, or shut them out',
  request: {
    params: idParam.extend({ person: z.uuid() }),
    body: takes(
      z.strictObject({
        role: role.optional(),
        disabled: z.boolean().optional(),
        teamIds: teamIds.optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of providers' people: for whoever keeps the members, and for the managers of each provider. */
export const providerPeopleRoutes = newRouter()
  .openapi(list, async (c) => {
    const found = await listPeople(contextOf(c), { providerId: c.req.valid('param').id });
    const items = found.people.map((one) => ({ ...one, seenAt: one.seenAt?.toISOString() ?? null }));
    const waiting = found.invited.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() }));
    return c.json({ items, invited: waiting, nextCursor: null }, 200);
  })
  .openapi(invite, async (c) => {
    const given = { ...c.req.valid('json'), providerId: c.req.valid('param').id };
    const { id, secret, expiresAt } = await inviteToProvider(contextOf(c), given);
    return c.json({ id, link: `/invitation#${secret}`, expiresAt: expiresAt.toISOString() }, 201);
  })
  .openapi(change, async (c) => {
    const { id: providerId, person: memberId } = c.req.valid('param');
    const given = { ...c.req.valid('json'), providerId, memberId };
    const { accountId, disabled } = await changePerson(contextOf(c), given);
    if (disabled) await endSessionsOfNobody(accountId);
    return c.body(null, 204);
  });
