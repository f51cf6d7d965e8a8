import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { answerIdea, moveIdea } from '../commands/answer-idea.ts';
import { changeBoard, changeIdeaSettings, settingsChanges } from '../commands/change-settings.ts';
import { linkRequest, unlinkRequest } from '../commands/link-request.ts';
import { mergeIdea, unmergeIdea } from '../commands/merge-ideas.ts';
import { voteForIdea } from '../commands/vote.ts';
import { findSettings } from '../queries/find-settings.ts';
import { accesses } from '../rules/access.ts';
import { toldStates, waitingStates } from '../rules/states.ts';
import { settingsSchema } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const lead = needs('ideas:answer');
const take = needs('ideas:propose');

const voting = createRoute({
  ...take,
  method: 'put',
  path: '/ideas/{id}/vote',
  summary: 'Say that you want it too, or no longer',
  request: { params: idParam, body: takes(z.strictObject({ isVote: z.boolean() })) },
  responses: done,
});
const answering = createRoute({
  ...lead,
  method: 'put',
  path: '/ideas/{id}/answer',
  summary: 'Answer an idea for everybody: planned, declined or carried out; all who wanted it are told',
  request: {
    params: idParam,
    body: takes(z.strictObject({ state: z.enum(toldStates), words: wordsInput })),
  },
  responses: done,
});
const moving = createRoute({
  ...lead,
  method: 'put',
  path: '/ideas/{id}/state',
  summary: 'Say that somebody looks at an idea, or no longer',
  request: { params: idParam, body: takes(z.strictObject({ state: z.enum(waitingStates) })) },
  responses: done,
});
const merging = createRoute({
  ...lead,
  method: 'put',
  path: '/ideas/{id}/duplicate-of',
  summary: 'Say that it says the same as another one: its votes count there',
  request: { params: idParam, body: takes(z.strictObject({ intoId: z.uuid() })) },
  responses: done,
});
const parting = createRoute({
  ...lead,
  method: 'delete',
  path: '/ideas/{id}/duplicate-of',
  summary: 'Say that it says something of its own after all: its votes come back',
  request: { params: idParam },
  responses: done,
});
const ofRequest = z.object({ id: z.uuid(), requestId: z.uuid() });
const linking = createRoute({
  ...take,
  method: 'put',
  path: '/ideas/{id}/requests/{requestId}',
  summary: 'A request shows why it is wanted',
  request: { params: ofRequest },
  responses: done,
});
const unlinking = createRoute({
  ...take,
  method: 'delete',
  path: '/ideas/{id}/requests/{requestId}',
  summary: 'A request shows something else',
  request: { params: ofRequest },
  responses: done,
});
const settings = createRoute({
  ...needs('ideas:read'),
  method: 'get',
  path: '/idea-settings',
  summary: 'In how many days ideas are answered and by whom, and who sees the boards of customers',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const changeSettings = createRoute({
  ...needs('ideas:configure'),
  method: 'patch',
  path: '/idea-settings',
  summary: 'Say in how many days ideas are answered, and by whom',
  request: { body: takes(settingsChanges) },
  responses: done,
});
const board = createRoute({
  ...needs('ideas:configure'),
  method: 'put',
  path: '/idea-boards',
  summary: 'Say who sees the board of customers in the help centre of a brand',
  request: {
    body: takes(z.strictObject({ brandId: z.uuid().nullable(), access: z.enum(accesses) })),
  },
  responses: done,
});

/** What is done with ideas, and how they are set up. */
export const ideaActRoutes = newRouter()
  .openapi(voting, async (c) => {
    await voteForIdea(contextOf(c), { ideaId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(answering, async (c) => {
    await answerIdea(contextOf(c), { ideaId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(moving, async (c) => {
    await moveIdea(contextOf(c), { ideaId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(merging, async (c) => {
    await mergeIdea(contextOf(c), { ideaId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(parting, async (c) => {
    await unmergeIdea(contextOf(c), { ideaId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(linking, async (c) => {
    const { id: ideaId, requestId } = c.req.valid('param');
    await linkRequest(contextOf(c), { ideaId, requestId });
    return c.body(null, 204);
  })
  .openapi(unlinking, async (c) => {
    const { id: ideaId, requestId } = c.req.valid('param');
    await unlinkRequest(contextOf(c), { ideaId, requestId });
    return c.body(null, 204);
  })
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(changeSettings, async (c) => {
    await changeIdeaSettings(contextOf(c), { changes: c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(board, async (c) => {
    await changeBoard(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
