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
import { findTimeline } from '../bursts/find-timeline.ts';
import { listAlarms } from '../bursts/list-alarms.ts';
import { listBursts } from '../bursts/list-bursts.ts';
import { findPlace, findStanding } from '../queries/find-place.ts';
import { findGroup, listGroups } from '../queries/list-groups.ts';
import { assertGroup, findGroupOfRequest, listRequestsOfGroup } from '../queries/list-requests-of-group.ts';
import {
  alarmSchema,
  burstSchema,
  groupSchema,
  memberSchema,
  ofRequestSchema,
  placeSchema,
  standingSchema,
  timelineSchema,
} from './shapes.ts';

const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
const read = needs('problems:read');

const list = createRoute({
  ...read,
  method: 'get',
  path: '/groups',
  summary: 'Groups of like requests, those with most of the last seven days first',
  request: { query: z.strictObject(paging) },
  responses: { 200: answers(pageOf(groupSchema), 'A page'), ...problems },
});
const one = createRoute({
  ...read,
  method: 'get',
  path: '/groups/{id}',
  summary: 'A group with its numbers and three nearest requests',
  request: { params: idParam },
  responses: { 200: answers(groupSchema, 'The group'), ...problems },
});
const members = createRoute({
  ...read,
  method: 'get',
  path: '/groups/{id}/requests',
  summary: 'The requests of a group, the most typical first',
  request: { params: idParam, query: z.strictObject(paging) },
  responses: { 200: answers(pageOf(memberSchema), 'A page'), ...problems },
});
const ofRequest = createRoute({
  ...read,
  method: 'get',
  path: '/requests/{request}/group',
  summary: 'The group of a request',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: { 200: answers(ofRequestSchema, 'The group, or null'), ...problems },
});
const standing = createRoute({
  ...read,
  method: 'get',
  path: '/grouping',
  summary: 'When requests were last grouped, and how many are in no group',
  responses: { 200: answers(standingSchema, 'How grouping stands'), ...problems },
});
const bursts = createRoute({
  ...read,
  method: 'get',
  path: '/grouping/bursts',
  summary: 'Groups that grow faster than chance explains',
  responses: { 200: answers(z.object({ items: z.array(burstSchema) }), 'The surest first'), ...problems },
});
const alarms = createRoute({
  ...read,
  method: 'get',
  path: '/groups/{id}/alarms',
  summary: 'When a group grew faster than chance explains, with the requests that made it',
  request: { params: idParam },
  responses: { 200: answers(z.object({ items: z.array(alarmSchema) }), 'The newest first'), ...problems },
});
const timeline = createRoute({
  ...read,
  method: 'get',
  path: '/groups/{id}/timeline',
  summary: 'Requests of each of the last 84 days, and when they came in bursts (Kleinberg 2002)',
  request: { params: idParam },
  responses: { 200: answers(timelineSchema, 'Days of 24 hours, the oldest first'), ...problems },
});
const place = createRoute({
  ...read,
  method: 'post',
  path: '/grouping/place',
  summary: 'The group that a text would go to, or that it is new',
  request: { body: takes(z.strictObject({ text: z.string().max(20_000) })) },
  responses: { 200: answers(placeSchema, 'The place of the text'), ...problems },
});

/** What is asked of groups. */
export const groupRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listGroups(contextOf(c), c.req.valid('query')), 200))
  .openapi(one, async (c) => c.json(await findGroup(contextOf(c), { groupId: c.req.valid('param').id }), 200))
  .openapi(members, async (c) => {
    const groupId = c.req.valid('param').id;
    await assertGroup(contextOf(c), { groupId });
    const found = await listRequestsOfGroup(contextOf(c), { groupId, ...c.req.valid('query') });
    const items = found.items.map(({ customerName, createdAt, ...row }) => ({
      ...row,
      customer: { name: customerName },
      createdAt: createdAt.toISOString(),
    }));
    return c.json({ items, nextCursor: found.nextCursor }, 200);
  })
  .openapi(ofRequest, async (c) =>
    c.json({ group: await findGroupOfRequest(contextOf(c), c.req.valid('param')) }, 200),
  )
  .openapi(standing, async (c) => {
    const { groupedAt, ...counts } = await findStanding(contextOf(c), {});
    return c.json({ groupedAt: groupedAt?.toISOString() ?? null, ...counts }, 200);
  })
  .openapi(bursts, async (c) => c.json({ items: await listBursts(contextOf(c), {}) }, 200))
  .openapi(alarms, async (c) => {
    const groupId = c.req.valid('param').id;
    await assertGroup(contextOf(c), { groupId });
    const found = await listAlarms(contextOf(c), { groupId });
    return c.json({ items: found.map((one) => ({ ...one, toldAt: one.toldAt.toISOString() })) }, 200);
  })
  .openapi(timeline, async (c) => {
    const groupId = c.req.valid('param').id;
    await assertGroup(contextOf(c), { groupId });
    const { from, counts, bursts: shown } = await findTimeline(contextOf(c), { groupId });
    const told = shown.map((one) => ({ ...one, from: one.from.toISOString(), to: one.to.toISOString() }));
    return c.json({ from: from.toISOString(), counts, bursts: told }, 200);
  })
  .openapi(place, async (c) => c.json(await findPlace(contextOf(c), c.req.valid('json')), 200));
