import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { compareOrders } from '../after-order/compare-orders.ts';
import { listFollowUps } from '../after-order/list-follow-ups.ts';
import { withholdings } from '../rules/withhold.ts';
import { invitationStates } from '../schema.ts';
import { pageOf, paging, withTimes } from './shapes.ts';

const time = z.iso.datetime();
const text = z.string().nullable();
const followUp = z
  .object({
    id: z.uuid(),
    state: z.enum(invitationStates),
    withheld: z.enum(withholdings).nullable(),
    dueAt: time,
    sentAt: time.nullable(),
    answeredAt: time.nullable(),
    agreed: text.openapi({ description: 'Whether what was agreed happened: yes, partly, no' }),
    benefit: text,
    better: text,
    repaired: text.openapi({ description: 'Whether it is good now, by the customer’s own word: yes, no' }),
    nextOrderAt: time.nullable(),
    customer: z.object({ id: z.uuid(), name: z.string() }),
    order: z.object({ id: z.uuid(), number: z.string() }),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }).nullable(),
  })
  .openapi('FollowUp');
const number = z.number();
const side = z.object({
  back: number.int(),
  n: number.int(),
  estimate: number.nullable(),
  low: number,
  high: number,
});
const difference = z.object({ difference: number.nullable(), low: number, high: number });

const list = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/order-follow-ups',
  summary: 'What customers said after their orders, and what became of it',
  request: { query: z.object({ ...paging, only: z.enum(['problems']).optional() }) },
  responses: { 200: answers(pageOf(followUp), 'Newest first'), ...problems },
});
const compare = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/order-follow-up-effect',
  summary: 'Who ordered again: without a problem, with a repaired one, with one that was not',
  request: { query: z.object({ days: z.coerce.number().int().min(1).max(730).optional() }) },
  responses: {
    200: answers(
      z
        .object({
          days: number.int(),
          fine: side,
          repaired: side,
          unrepaired: side,
          repairedLessUnrepaired: difference,
          fineLessUnrepaired: difference,
        })
        .openapi('FollowUpEffect'),
      'Three shares and two differences, with their intervals',
    ),
    ...problems,
  },
});

/** The doors of what is asked after orders. */
export const followUpRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listFollowUps(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(withTimes), nextCursor }, 200);
  })
  .openapi(compare, async (c) => c.json(await compareOrders(contextOf(c), c.req.valid('query')), 200));
