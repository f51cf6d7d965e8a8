import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam } from '../routes/request-routes.ts';
import { answerOffer, listOffers } from './answer-offer.ts';
import { transferChat } from './transfer-chat.ts';

const offerSchema = z
  .object({
    id: z.uuid(),
    requestId: z.uuid(),
    number: z.number().int(),
    subject: z.string(),
    preview: z.string(),
    language: z.string().nullable(),
    offeredAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    transfer: z.object({ from: z.string(), note: z.string() }).nullable(),
  })
  .openapi('ChatOffer');

const list = createRoute({
  ...needs('requests:write'),
  method: 'get',
  path: '/chat-offers',
  summary: 'Chats that wait for my answer',
  responses: { 200: answers(z.object({ items: z.array(offerSchema) }), 'My offers'), ...problems },
});
const answer = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/chat-offers/answers',
  summary: 'Accept an offered chat, or pass it on',
  request: { body: takes(z.strictObject({ offerId: z.uuid(), accepts: z.boolean() })) },
  responses: {
    200: answers(z.object({ number: z.number().int().nullable() }), 'The request, if it was accepted'),
    ...problems,
  },
});

const transfer = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/transfers',
  summary: 'Give a chat on with a note: to a member, who is asked first, to a team, or to whoever is free',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        memberId: z.uuid().nullable().optional(),
        teamId: z.uuid().nullable().optional(),
        note: z.string().trim().min(1).max(5_000),
      }),
    ),
  },
  responses: { 204: { description: 'Given on' }, ...problems },
});

/** The doors of whoever is offered chats. */
export const offerRoutes = newRouter()
  .openapi(list, async (c) => {
    const found = await listOffers(contextOf(c), {});
    const items = found.map((one) => ({
      ...one,
      offeredAt: one.offeredAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
    }));
    return c.json({ items }, 200);
  })
  .openapi(transfer, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    await transferChat(contextOf(c), { requestId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(answer, async (c) => c.json(await answerOffer(contextOf(c), c.req.valid('json')), 200));
