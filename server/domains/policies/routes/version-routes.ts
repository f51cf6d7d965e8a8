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
import { told } from '../../../platform/http/told.ts';
import { makeLink, revokeLink } from '../commands/keep-link.ts';
import { diffVersions, findVersion, listVersions } from '../queries/find-policy.ts';
import { listLinks } from '../queries/read-published.ts';
import { diffSchema, linkSchema, versionSchema, wholeVersionSchema } from './shapes.ts';

const read = needs('policies:read');
const approving = needs('policies:approve');
const number = z.coerce.number().int().min(1).max(1_000_000);

const list = createRoute({
  ...read,
  method: 'get',
  path: '/policies/{id}/versions',
  summary: 'What was published of a policy, the newest first',
  request: { params: idParam },
  responses: {
    200: answers(z.object({ items: z.array(versionSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/policies/{id}/versions/{version}',
  summary: 'One version as it was published, without the answers of its quiz',
  request: { params: z.object({ id: z.uuid(), version: number }) },
  responses: { 200: answers(wholeVersionSchema, 'The version'), ...problems },
});
const diff = createRoute({
  ...needs('policies:write'),
  method: 'get',
  path: '/policies/{id}/diff',
  summary: 'What is different from one version to another, or to the draft',
  request: { params: idParam, query: z.strictObject({ from: number, to: number.optional() }) },
  responses: { 200: answers(diffSchema, 'The differences'), ...problems },
});
const links = createRoute({
  ...approving,
  method: 'get',
  path: '/policies/{id}/links',
  summary: 'The links by which investors read a policy',
  request: { params: idParam },
  responses: {
    200: answers(z.object({ items: z.array(linkSchema), nextCursor: z.null() }), 'The newest first'),
    ...problems,
  },
});
const make = createRoute({
  ...approving,
  method: 'post',
  path: '/policies/{id}/links',
  summary: 'Make a link by which investors read a policy; it is told this once',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        forWhom: z.string().min(1).max(200),
        days: z.number().int().min(1).max(366).optional(),
      }),
    ),
  },
  responses: {
    201: answers(
      z.object({ id: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() }).openapi('NewPolicyLink'),
      'The link',
    ),
    ...problems,
  },
});
const revoke = createRoute({
  ...approving,
  method: 'delete',
  path: '/policies/{id}/links/{link}',
  summary: 'Let nobody in by a link any more',
  request: { params: z.object({ id: z.uuid(), link: z.uuid() }) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of versions and of links to them. */
export const policyVersionRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = told(await listVersions(contextOf(c), { policyId: c.req.valid('param').id }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(find, async (c) => {
    const { id: policyId, version } = c.req.valid('param');
    return c.json(told(await findVersion(contextOf(c), { policyId, version })), 200);
  })
  .openapi(diff, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await diffVersions(contextOf(c), asked), 200);
  })
  .openapi(links, async (c) => {
    const items = told(await listLinks(contextOf(c), { policyId: c.req.valid('param').id }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(make, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(told(await makeLink(contextOf(c), asked)), 201);
  })
  .openapi(revoke, async (c) => {
    const { id: policyId, link: linkId } = c.req.valid('param');
    await revokeLink(contextOf(c), { policyId, linkId });
    return c.body(null, 204);
  });
