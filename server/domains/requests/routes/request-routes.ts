import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import {
  answers,
  contextOf,
  type Env,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { findSlug } from '../../access/index.ts';
import { changeRequest } from '../commands/change-request.ts';
import { askerInput, channels, takeDownRequest } from '../commands/take-down-request.ts';
import { countRequests } from '../queries/count-requests.ts';
import { findRequest, listRequests } from '../queries/list-requests.ts';
import { filtersWith } from '../queries/list-shape.ts';
import { sorts } from '../rules/orders.ts';
import { priorities, statuses } from '../schema.ts';
import { requestSchema, shownRequest, type UrlOf } from './shapes.ts';

export const requestParam = z.object({ request: z.string().max(40) });

const listQuery = filtersWith({
  view: z.uuid().optional(),
  sort: z.enum(sorts).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
});

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests',
  summary: 'The list: filters (also `field.<key>=value`), order, keyset pages',
  description:
    'A filter given more than once asks for any of its values; `notStatus`, `notAssignee`, `notTeam`, `notLabel`, `notChannel`, `notLanguage`, `notPriority`, `notCustomStatus`, `notGroup`, `notProblem` and `notField.<key>` rule out. `group` and `problem` take ids or `none`. Of those that begin with `any.` (`any.label=vip`, `any.due=late`) one is enough.',
  request: { query: listQuery },
  responses: {
    200: answers(z.object({ items: z.array(requestSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

const counts = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/counts',
  summary: 'How many requests each view holds (1000 means that many or more for saved views)',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(
      z.object({
        ...Object.fromEntries(
          ['mine', 'unassigned', 'open', 'waiting', 'snoozed', 'mentions', 'spam', 'trash'].map((key) => [
            key,
            z.number().int(),
          ]),
        ),
        teams: z.record(z.string(), z.number().int()),
        views: z.record(z.string(), z.number().int()),
      }),
      'Counts',
    ),
    ...problems,
  },
});

const find = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}',
  summary: 'One request by id or number',
  request: { params: requestParam },
  responses: { 200: answers(requestSchema, 'The request'), ...problems },
});

const create = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests',
  summary: 'Take down a request; body is the customer’s words',
  request: {
    body: takes(
      z.strictObject({
        subject: z.string().min(1).max(998),
        body: z.string().min(1).max(1_000_000),
        customer: askerInput,
        channel: z.enum(channels).optional(),
        labels: z.array(z.string().max(100)).max(50).optional(),
        priority: z.enum(priorities).optional(),
        language: z.enum(languages).optional(),
        teamId: z.uuid().nullable().optional(),
        assigneeId: z.uuid().nullable().optional(),
        topicId: z.uuid().nullable().optional(),
        fields: z.record(z.string().max(100), z.unknown()).optional(),
        notify: z.boolean().optional(),
        direction: z.enum(['in', 'out']).optional(),
        minutes: z.number().int().min(0).max(1440).optional(),
      }),
    ),
  },
  responses: { 201: answers(requestSchema, 'The opened request, its address in Location'), ...problems },
});

const change = createRoute({
  ...needs('requests:write'),
  method: 'patch',
  path: '/requests/{request}',
  summary: 'Change several things, all or none; If-Match with the version guards the edit',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        status: z.enum(statuses).optional(),
        customStatus: z.string().max(40).nullable().optional(),
        priority: z.enum(priorities).optional(),
        assigneeId: z.uuid().nullable().optional(),
        teamId: z.uuid().nullable().optional(),
        labels: z.array(z.string().max(100)).max(50).optional(),
        subject: z.string().min(1).max(998).optional(),
        topicId: z.uuid().nullable().optional(),
        fields: z.record(z.string().max(100), z.unknown()).optional(),
      }),
    ),
  },
  responses: { 200: answers(requestSchema, 'The request'), ...problems },
});

/** The doors of requests themselves. */
export const requestRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listRequests(contextOf(c), c.req.valid('query'));
    const urlOf = await urls(c);
    return c.json(
      { items: page.items.map((row) => shownRequest(row, urlOf)), nextCursor: page.nextCursor },
      200,
    );
  })
  .openapi(counts, async (c) => c.json(await countRequests(contextOf(c), {}), 200))
  .openapi(find, async (c) => c.json(await shown(c, c.req.valid('param').request), 200))
  .openapi(create, async (c) => {
    const opened = await takeDownRequest(contextOf(c), c.req.valid('json'));
    c.header('location', `/api/v1/requests/${opened.requestId}`);
    return c.json(await shown(c, opened.requestId), 201);
  })
  .openapi(change, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    const version = versionOf(c);
    await changeRequest(contextOf(c), {
      requestId: id,
      ...c.req.valid('json'),
      ...(version === undefined ? {} : { version }),
    });
    return c.json(await shown(c, id), 200);
  });

/** The request as it is now, for answers after a change. */
export async function shown(c: HonoContext<Env>, request: string) {
  return shownRequest(await findRequest(contextOf(c), { request }), await urls(c));
}

async function urls(c: HonoContext<Env>): Promise<UrlOf> {
  const slug = await findSlug(contextOf(c).actor.workspaceId);
  return (number) => `/w/${slug}/requests/${number}`;
}

/** The version in `If-Match`, quoted or not. @throws Problem 400 when it is not a number. */
export function versionOf(c: HonoContext<Env>): number | undefined {
  const header = c.req.header('if-match');
  if (header === undefined || header === '*') return undefined;
  const version = Number(header.replace(/^W\//, '').replace(/^"|"$/g, ''));
  if (!Number.isInteger(version)) throw new Problem(400, 'input-invalid', { params: { fields: 'If-Match' } });
  return version;
}
