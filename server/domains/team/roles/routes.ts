import { createRoute, z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/actor.ts';
import { provenPeople } from '../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { wordsForRoles } from '../../../platform/permission.ts';
import { changeRole, createRole, removeRole } from './keep-role.ts';
import { listRoles } from './list-roles.ts';

const roleSchema = z
  .object({
    id: z.uuid().nullable(),
    name: z.string(),
    base: z.string(),
    words: z.array(z.string()),
    count: z.number().int(),
  })
  .openapi('Role');
const words = z.array(z.string().max(100)).max(200);
const name = z.string().min(1).max(100);
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/roles',
  summary: 'All roles with their permission words; those without an id are built in',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(
      z.object({ items: z.array(roleSchema), words: z.array(z.string()), nextCursor: z.null() }),
      'The built-in ones by rank, then one’s own by name; and every word that a role may hold',
    ),
    ...problems,
  },
});
const create = createRoute({
  ...needs('team:write', provenPeople),
  method: 'post',
  path: '/roles',
  summary: 'Make a role of permission words',
  request: {
    body: takes(z.strictObject({ name, base: z.enum(roles).exclude(['owner']), words })),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The role'), ...problems },
});
const change = createRoute({
  ...needs('team:write', provenPeople),
  method: 'patch',
  path: '/roles/{id}',
  summary: 'Change a role: whoever has it holds the new words at once',
  request: {
    params: idParam,
    body: takes(z.strictObject({ name: name.optional(), words: words.optional() })),
  },
  responses: done,
});
const remove = createRoute({
  ...needs('team:write', provenPeople),
  method: 'delete',
  path: '/roles/{id}',
  summary: 'Take a role away that nobody has',
  request: { params: idParam },
  responses: done,
});

/** The doors of roles. Whoever changes what others may has just proved who they are; programs have their token. */
export const roleRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = await listRoles(contextOf(c), {});
    return c.json({ items, words: wordsForRoles() as string[], nextCursor: null }, 200);
  })
  .openapi(create, async (c) => {
    return c.json(await createRole(contextOf(c), c.req.valid('json')), 201);
  })
  .openapi(change, async (c) => {
    await changeRole(contextOf(c), { roleId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeRole(contextOf(c), { roleId: c.req.valid('param').id });
    return c.body(null, 204);
  });
