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
import { changeIdea, ideaChanges } from '../commands/change-idea.ts';
import { ideaWords, proposeIdea } from '../commands/propose-idea.ts';
import { findIdea } from '../queries/find-idea.ts';
import type { IdeaView } from '../queries/idea-view.ts';
import { listAlike, listIdeas, shows, sorts } from '../queries/list-ideas.ts';
import { boards } from '../schema.ts';
import { alikeSchema, ideaSchema, oneIdeaSchema } from './shapes.ts';

const list = createRoute({
  ...needs('ideas:read'),
  method: 'get',
  path: '/ideas',
  summary: 'Ideas of customers and colleagues: those that wait, are late, wait for me, or are answered',
  request: {
    query: z.strictObject({
      board: z.enum(boards).optional(),
      show: z.enum(shows).optional(),
      sort: z.enum(sorts).optional(),
      request: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(ideaSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const alike = createRoute({
  ...needs('ideas:read'),
  method: 'get',
  path: '/ideas/alike',
  summary: 'Ideas that perhaps say the same as these words, the likest first',
  request: { query: z.strictObject({ words: z.string().max(500), board: z.enum(boards) }) },
  responses: { 200: answers(alikeSchema, 'At most five'), ...problems },
});
const propose = createRoute({
  ...needs('ideas:propose'),
  method: 'post',
  path: '/ideas',
  summary: 'Propose something, with a request as its proof; it has an owner and a date at once',
  request: {
    body: takes(
      z.strictObject({
        title: ideaWords.title,
        body: z.string().trim().max(5000).optional(),
        board: z.enum(boards).optional(),
        brandId: z.uuid().nullable().optional(),
        requestId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ ideaId: z.uuid() }), 'The idea'), ...problems },
});
const one = createRoute({
  ...needs('ideas:read'),
  method: 'get',
  path: '/ideas/{id}',
  summary: 'An idea in full: who wants it, the requests that show why, how it went, and who was told',
  request: { params: idParam },
  responses: { 200: answers(oneIdeaSchema, 'The idea'), ...problems },
});
const change = createRoute({
  ...needs('ideas:answer'),
  method: 'patch',
  path: '/ideas/{id}',
  summary: 'Change what is written, who answers, by when, and whether customers see it',
  request: { params: idParam, body: takes(ideaChanges) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** An idea as lists show it, with times as text. */
function shown({ ownerId, ownerName, answeredAt, carriedOutAt, createdAt, ...row }: IdeaView) {
  return {
    ...row,
    owner: ownerId ? { id: ownerId, name: ownerName ?? '' } : null,
    answeredAt: answeredAt?.toISOString() ?? null,
    carriedOutAt: carriedOutAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** What is read and written of ideas. */
export const ideaRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listIdeas(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shown), nextCursor }, 200);
  })
  .openapi(alike, async (c) => c.json({ items: await listAlike(contextOf(c), c.req.valid('query')) }, 200))
  .openapi(propose, async (c) => c.json(await proposeIdea(contextOf(c), c.req.valid('json')), 201))
  .openapi(one, async (c) => {
    const found = await findIdea(contextOf(c), { ideaId: c.req.valid('param').id });
    const { proofs, duplicates, steps, told, ...row } = found;
    const timed = proofs.map((proof) => ({ ...proof, createdAt: proof.createdAt.toISOString() }));
    const went = steps.map((step) => ({ ...step, at: step.at.toISOString() }));
    return c.json({ ...shown(row), proofs: timed, duplicates, steps: went, told }, 200);
  })
  .openapi(change, async (c) => {
    await changeIdea(contextOf(c), { ideaId: c.req.valid('param').id, changes: c.req.valid('json') });
    return c.body(null, 204);
  });
