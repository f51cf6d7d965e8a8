import { createRoute, z } from '@hono/zod-openapi';
import { provenPerson } from '../../../platform/http/proof.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { changeReadingLimits, findReadingLimits } from './limits.ts';

const number = z.number().int().min(10).max(10_000_000);
const shape = {
  membersTellAt: number,
  membersStopAt: number,
  programsTellAt: number,
  programsStopAt: number,
};

const read = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/reading-limits',
  summary:
    'How many different requests and customers may be opened in an hour before keepers are told, and before it stops',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(z.object(shape).openapi('ReadingLimits'), 'The limits'), ...problems },
});
const change = createRoute({
  ...needs('access:write', provenPerson),
  method: 'patch',
  path: '/reading-limits',
  summary: 'Change how many may be opened in an hour',
  request: { body: takes(z.strictObject(shape).partial()) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of the limits on reading. */
export const readingRoutes = newRouter()
  .openapi(read, async (c) => c.json(await findReadingLimits(contextOf(c), {}), 200))
  .openapi(change, async (c) => {
    await changeReadingLimits(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
