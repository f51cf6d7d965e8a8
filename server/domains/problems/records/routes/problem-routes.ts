import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { groupSchema } from '../../routes/shapes.ts';
import { problemChanges, problemFields, settingsChanges } from '../asked.ts';
import { changeProblem } from '../commands/change-problem.ts';
import { changeProblemSettings } from '../commands/change-settings.ts';
import { moveProblem } from '../commands/move-problem.ts';
import { openProblem } from '../commands/open-problem.ts';
import type { CountedProblem } from '../queries/count-problems.ts';
import { findProblem } from '../queries/find-problem.ts';
import { listNeglected } from '../queries/list-neglected.ts';
import { listed, listProblems } from '../queries/list-problems.ts';
import { findSettings } from '../queries/read-settings.ts';
import { problemStates } from '../rules/states.ts';
import { oneProblemSchema, problemSchema, settingsSchema } from './shapes.ts';

const read = needs('problems:read');
const work = needs('problems:work');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...read,
  method: 'get',
  path: '/problems',
  summary: 'Problems with what they cost, the costliest first',
  request: {
    query: z.strictObject({
      show: z.enum(listed).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(problemSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const neglected = createRoute({
  ...read,
  method: 'get',
  path: '/problems/neglected',
  summary: 'Problems without owner or past their date, and groups that recur without any problem',
  responses: {
    200: answers(
      z.object({ problems: z.array(problemSchema), groups: z.array(groupSchema) }),
      'The costliest first',
    ),
    ...problems,
  },
});
const open = createRoute({
  ...work,
  method: 'post',
  path: '/problems',
  summary: 'Make a problem, of a group that recurs or of nothing yet',
  request: {
    body: takes(
      z.strictObject({
        title: problemFields.title,
        symptom: problemFields.symptom.optional(),
        ownerId: problemFields.ownerId.optional(),
        dueOn: problemFields.dueOn.optional(),
        groupId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ problemId: z.uuid() }), 'The problem'), ...problems },
});
const one = createRoute({
  ...read,
  method: 'get',
  path: '/problems/{id}',
  summary: 'A problem in full: causes, workaround, fix, cost, how it went, and whether it declined',
  request: { params: idParam },
  responses: { 200: answers(oneProblemSchema, 'The problem'), ...problems },
});
const change = createRoute({
  ...work,
  method: 'patch',
  path: '/problems/{id}',
  summary: 'Change what is written of a problem',
  request: { params: idParam, body: takes(problemChanges) },
  responses: done,
});
const move = createRoute({
  ...work,
  method: 'put',
  path: '/problems/{id}/state',
  summary: 'Move a problem to another state',
  request: { params: idParam, body: takes(z.strictObject({ state: z.enum(problemStates) })) },
  responses: done,
});
const settings = createRoute({
  ...read,
  method: 'get',
  path: '/problem-settings',
  summary: 'Whom a burst is told, and what an hour of work costs',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const changeSettings = createRoute({
  ...needs('problems:write'),
  method: 'patch',
  path: '/problem-settings',
  summary: 'Say whom a burst is told, and what an hour of work costs',
  request: { body: takes(settingsChanges) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});

/** A problem as lists show it, with times as text. */
function shown({ ownerId, ownerName, fixedAt, createdAt, ...row }: CountedProblem) {
  const owner = ownerId ? { id: ownerId, name: ownerName ?? '' } : null;
  return { ...row, owner, fixedAt: fixedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}

/** What is written and asked of problems. */
export const problemRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listProblems(contextOf(c), c.req.valid('query'));
    return c.json({ items: page.items.map(shown), nextCursor: page.nextCursor }, 200);
  })
  .openapi(neglected, async (c) => {
    const found = await listNeglected(contextOf(c), {});
    return c.json({ problems: found.problems.map(shown), groups: found.groups }, 200);
  })
  .openapi(open, async (c) => c.json(await openProblem(contextOf(c), c.req.valid('json')), 201))
  .openapi(one, async (c) => {
    const { steps, ...row } = await findProblem(contextOf(c), { problemId: c.req.valid('param').id });
    const told = steps.map((step) => ({ ...step, at: step.at.toISOString() }));
    const {
      symptom,
      causes,
      workaround,
      fix,
      currency,
      hourCostMinor,
      lossCurrency,
      groups,
      decline,
      mayWork,
    } = row;
    const full = {
      symptom,
      causes,
      workaround,
      fix,
      currency,
      hourCostMinor,
      lossCurrency,
      groups,
      decline,
      mayWork,
    };
    return c.json({ ...shown(row), ...full, steps: told }, 200);
  })
  .openapi(change, async (c) => {
    const asked = { problemId: c.req.valid('param').id, changes: c.req.valid('json') };
    await changeProblem(contextOf(c), asked);
    return c.body(null, 204);
  })
  .openapi(move, async (c) => {
    await moveProblem(contextOf(c), { problemId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(changeSettings, async (c) => {
    await changeProblemSettings(contextOf(c), { changes: c.req.valid('json') });
    return c.json(await findSettings(contextOf(c), {}), 200);
  });
