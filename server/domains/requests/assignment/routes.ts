import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { keepPolicy } from './commands/keep-policy.ts';
import { takeNext } from './commands/take-next.ts';
import { listPolicies } from './queries/list-policies.ts';
import { awayHabits, modes } from './rules.ts';

const policySchema = z
  .object({
    teamId: z.uuid().nullable(),
    teamName: z.string().nullable(),
    isOn: z.boolean(),
    modes: z.array(z.enum(modes)),
    capacity: z.number().int(),
    whenAway: z.enum(awayHabits),
  })
  .openapi('AssignmentPolicy');
const body = z.strictObject({
  isOn: z.boolean(),
  modes: z.array(z.enum(modes)).max(modes.length),
  capacity: z.number().int().min(1).max(500).optional(),
  whenAway: z.enum(awayHabits).optional(),
});
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/assignment-policies',
  summary: 'How requests find their owner, for each team and for those without one',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(policySchema), nextCursor: z.null() }), 'All policies'),
    ...problems,
  },
});
const keep = createRoute({
  ...needs('team:lead'),
  method: 'put',
  path: '/teams/{id}/assignment-policy',
  summary: 'Say how the requests of a team find their owner',
  request: { params: idParam, body: takes(body) },
  responses: done,
});
const keepTeamless = createRoute({
  ...needs('team:lead'),
  method: 'put',
  path: '/assignment-policy',
  summary: 'Say how requests without a team find their owner',
  request: { body: takes(body) },
  responses: done,
});
const next = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/next-request',
  summary: 'Take the best request that waits; a supervisor gives it to others',
  request: { body: takes(z.strictObject({ memberId: z.uuid().optional() })) },
  responses: {
    200: answers(z.object({ requestId: z.uuid(), number: z.number().int() }), 'The request that was taken'),
    ...problems,
  },
});

/** The doors of who gets which request. */
export const assignmentRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listPolicies(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(keep, async (c) => {
    await keepPolicy(contextOf(c), { teamId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(keepTeamless, async (c) => {
    await keepPolicy(contextOf(c), { teamId: null, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(next, async (c) => c.json(await takeNext(contextOf(c), c.req.valid('json')), 200));
