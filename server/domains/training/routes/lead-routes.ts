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
import { assignCourse, becauseInput, withdrawAssignment } from '../learning/assign.ts';
import { listToMark, markTry } from '../learning/mark-try.ts';
import { findLevels } from '../measuring/levels.ts';
import { listAssignments, listLearners } from '../measuring/people.ts';
import { askPath, keepPath, listPaths, pathInput, removePath } from '../paths/keep-path.ts';
import { assignmentSchema, learnerSchema, levelsSchema, outcomeSchema, toMarkSchema } from './shapes.ts';

const lead = needs('training:lead');
const write = needs('training:write');
const done = { 204: { description: 'Done' }, ...problems };
const all = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), nextCursor: z.null() });
const pathId = z.object({ id: z.uuid() });

const ask = createRoute({
  ...lead,
  method: 'post',
  path: '/training-assignments',
  summary: 'Ask people to take a course by a day; whoever is asked already keeps the earlier of both days',
  request: {
    body: takes(
      z.strictObject({
        courseId: z.uuid(),
        memberIds: z.array(z.uuid()).min(1).max(1_000),
        dueOn: z.iso.date(),
        because: becauseInput.optional().openapi({ description: 'A weak trait, or what changed' }),
      }),
    ),
  },
  responses: {
    201: answers(z.object({ assignmentIds: z.array(z.uuid()) }), 'What they are asked'),
    ...problems,
  },
});
const asked = createRoute({
  ...lead,
  method: 'get',
  path: '/training-assignments',
  summary: 'Who is asked what, the soonest first',
  request: {
    query: z.strictObject({
      course: z.uuid().optional(),
      member: z.uuid().optional(),
      state: z.enum(['open', 'late', 'done']).optional(),
    }),
  },
  responses: { 200: answers(all(assignmentSchema), 'All of them'), ...problems },
});
const withdraw = createRoute({
  ...lead,
  method: 'delete',
  path: '/training-assignments/{id}',
  summary: 'Ask somebody no more; what they have read and answered stays',
  request: { params: idParam },
  responses: done,
});
const learners = createRoute({
  ...lead,
  method: 'get',
  path: '/learners',
  summary: 'Everybody with what they are asked, how many minutes that is planned to take, and what they hold',
  responses: { 200: answers(all(learnerSchema), 'Everybody'), ...problems },
});
const toMark = createRoute({
  ...lead,
  method: 'get',
  path: '/tries-to-mark',
  summary: 'What people wrote and nobody has marked yet, the oldest first',
  responses: { 200: answers(all(toMarkSchema), 'All of them'), ...problems },
});
const mark = createRoute({
  ...lead,
  method: 'put',
  path: '/tries/{id}/marks',
  summary: 'Give points from 0 to 4 to what somebody wrote',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        marks: z
          .array(
            z.strictObject({
              key: z.string().max(40),
              points: z.record(z.string().max(40), z.number().int().min(0).max(4)),
              words: z.string().max(5_000).optional(),
            }),
          )
          .max(100),
      }),
    ),
  },
  responses: { 200: answers(outcomeSchema, 'What came of it'), ...problems },
});
const levels = createRoute({
  ...lead,
  method: 'get',
  path: '/courses/{id}/levels',
  summary:
    'What a course has brought, on four levels, with intervals; without a claim where there is too little',
  request: { params: idParam },
  responses: { 200: answers(levelsSchema, 'The levels'), ...problems },
});
const pathSchema = z.object({ id: z.uuid(), ...pathInput, names: wordsInput, roles: z.array(z.string()) });
const paths = createRoute({
  ...lead,
  method: 'get',
  path: '/training-paths',
  summary: 'Courses one after the other, for some roles',
  responses: { 200: answers(all(pathSchema.openapi('TrainingPath')), 'All of them'), ...problems },
});
const pathBody = takes(z.strictObject({ ...pathInput, names: wordsInput }));
const lay = createRoute({
  ...write,
  method: 'post',
  path: '/training-paths',
  summary: 'Lay a path',
  request: { body: pathBody },
  responses: { 201: answers(pathId, 'The path'), ...problems },
});
const change = createRoute({
  ...write,
  method: 'put',
  path: '/training-paths/{id}',
  summary: 'Change a path',
  request: { params: idParam, body: pathBody },
  responses: { 200: answers(pathId, 'The path'), ...problems },
});
const remove = createRoute({
  ...write,
  method: 'delete',
  path: '/training-paths/{id}',
  summary: 'Remove a path; who was asked by it stays asked',
  request: { params: idParam },
  responses: done,
});
const along = createRoute({
  ...lead,
  method: 'post',
  path: '/training-paths/{id}/assignments',
  summary: 'Ask everybody whom a path is for and who was not asked by it yet',
  request: { params: idParam },
  responses: { 200: answers(z.object({ asked: z.number().int() }), 'How often somebody was'), ...problems },
});

/** The doors of whoever sees to it that others learn. */
export const trainingLeadRoutes = newRouter()
  .openapi(ask, async (c) => c.json(await assignCourse(contextOf(c), c.req.valid('json')), 201))
  .openapi(asked, async (c) => {
    const found = await listAssignments(contextOf(c), c.req.valid('query'));
    const items = found.map((one) => ({
      ...one,
      assignedAt: one.assignedAt.toISOString(),
      doneAt: one.doneAt?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(withdraw, async (c) => {
    await withdrawAssignment(contextOf(c), { assignmentId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(learners, async (c) =>
    c.json({ items: await listLearners(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(toMark, async (c) => {
    const items = (await listToMark(contextOf(c), {})).map((one) => ({
      ...one,
      handedInAt: one.handedInAt?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(mark, async (c) => {
    const given = { tryId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await markTry(contextOf(c), given), 200);
  })
  .openapi(levels, async (c) =>
    c.json(await findLevels(contextOf(c), { courseId: c.req.valid('param').id }), 200),
  )
  .openapi(paths, async (c) => c.json({ items: await listPaths(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(lay, async (c) => c.json(await keepPath(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    const path = { pathId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await keepPath(contextOf(c), path), 200);
  })
  .openapi(remove, async (c) => {
    await removePath(contextOf(c), { pathId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(along, async (c) => c.json(await askPath(contextOf(c), { pathId: c.req.valid('param').id }), 200));
