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
import { exportCourse, findCourse, listVersions } from '../courses/find-course.ts';
import { freezeRequest } from '../courses/freeze-request.ts';
import {
  addExamples,
  changeDraft,
  createCourse,
  importCourse,
  restoreVersion,
} from '../courses/keep-course.ts';
import { listCourses, shown } from '../courses/list-courses.ts';
import { publishCourse, retireCourse, takeBackCourse } from '../courses/publish-course.ts';
import { traits } from '../rules/content.ts';
import { draftWeek } from '../week/draft-week.ts';
import {
  contentSchema,
  courseSchema,
  exampleSchema,
  listedSchema,
  standingSchema,
  versionSchema,
} from './shapes.ts';

const read = needs('training:read');
const write = needs('training:write');
const done = { 204: { description: 'Done' }, ...problems };
const made = { 201: answers(z.object({ id: z.uuid() }), 'The draft'), ...problems };
const all = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), nextCursor: z.null() });

const list = createRoute({
  ...read,
  method: 'get',
  path: '/courses',
  summary: 'Courses, those that were worked on last first; with a trait, the published ones that train it',
  request: { query: z.strictObject({ show: z.enum(shown).optional(), trait: z.enum(traits).optional() }) },
  responses: { 200: answers(all(listedSchema), 'All of them'), ...problems },
});
const create = createRoute({
  ...write,
  method: 'post',
  path: '/courses',
  summary: 'Begin a course as a draft',
  request: { body: takes(z.strictObject({ content: contentSchema })) },
  responses: made,
});
const bringIn = createRoute({
  ...write,
  method: 'post',
  path: '/courses/import',
  summary: 'Take over a course from Markdown, as a draft',
  request: { body: takes(z.strictObject({ text: z.string().max(1_000_000) })) },
  responses: made,
});
const lay = createRoute({
  ...write,
  method: 'post',
  path: '/courses/examples',
  summary: 'Two drafts to begin with: welcoming by name, and when an order is late',
  responses: { 201: answers(z.object({ ids: z.array(z.uuid()) }), 'The drafts'), ...problems },
});
const week = createRoute({
  ...write,
  method: 'post',
  path: '/courses/week',
  summary: 'Draft the lesson of this week out of what customers asked and what is new',
  responses: {
    200: answers(z.object({ courseId: z.uuid(), isNew: z.boolean() }), 'The draft, or the one that is there'),
    ...problems,
  },
});
const find = createRoute({
  ...write,
  method: 'get',
  path: '/courses/{id}',
  summary: 'One course with its draft',
  request: { params: idParam },
  responses: { 200: answers(courseSchema, 'The course'), ...problems },
});
const change = createRoute({
  ...write,
  method: 'patch',
  path: '/courses/{id}',
  summary: 'Save the draft, whole or half',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        draftVersion: z.number().int().openapi({ description: 'What the writer last saw' }),
        content: contentSchema,
      }),
    ),
  },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});
const versions = createRoute({
  ...write,
  method: 'get',
  path: '/courses/{id}/versions',
  summary: 'What was published, the newest first',
  request: { params: idParam },
  responses: { 200: answers(all(versionSchema), 'All of them'), ...problems },
});
const publish = createRoute({
  ...write,
  method: 'post',
  path: '/courses/{id}/versions',
  summary: 'Publish the draft; with `asksAgain` whoever holds a certificate is asked to learn it anew',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        draftVersion: z.number().int(),
        note: z.string().max(2_000).optional(),
        asksAgain: z.boolean().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ version: z.number().int() }), 'The version'), ...problems },
});
const restore = createRoute({
  ...write,
  method: 'put',
  path: '/courses/{id}/draft',
  summary: 'Put an earlier version into the draft; nothing is published by it',
  request: { params: idParam, body: takes(z.strictObject({ version: z.number().int() })) },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});
const retire = createRoute({
  ...write,
  method: 'put',
  path: '/courses/{id}/retirement',
  summary: 'Take a course out of use; what was passed stays',
  request: { params: idParam },
  responses: done,
});
const takeBack = createRoute({
  ...write,
  method: 'delete',
  path: '/courses/{id}/retirement',
  summary: 'Take a course back into use',
  request: { params: idParam },
  responses: done,
});
const carryOut = createRoute({
  ...write,
  method: 'get',
  path: '/courses/{id}/markdown',
  summary: 'The course as Markdown: what is taken, or the draft while nothing is',
  request: { params: idParam },
  responses: {
    200: { description: 'The file', content: { 'text/markdown': { schema: z.string() } } },
    ...problems,
  },
});
const freeze = createRoute({
  ...write,
  method: 'get',
  path: '/requests/{request}/example',
  summary: 'A request as an example for a lesson: what was said, without anything of one person',
  request: { params: z.object({ request: z.string() }) },
  responses: { 200: answers(exampleSchema, 'The example'), ...problems },
});

/** The doors of whoever writes courses. */
export const courseRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listCourses(contextOf(c), c.req.valid('query'))).map((one) => ({
      ...one,
      updatedAt: one.updatedAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => c.json(await createCourse(contextOf(c), c.req.valid('json')), 201))
  .openapi(bringIn, async (c) => c.json(await importCourse(contextOf(c), c.req.valid('json')), 201))
  .openapi(lay, async (c) => c.json(await addExamples(contextOf(c), {}), 201))
  .openapi(week, async (c) => c.json(await draftWeek(contextOf(c), {}), 200))
  .openapi(find, async (c) => {
    const found = await findCourse(contextOf(c), { courseId: c.req.valid('param').id });
    return c.json({ ...found, updatedAt: found.updatedAt.toISOString() }, 200);
  })
  .openapi(change, async (c) => {
    const asked = { courseId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await changeDraft(contextOf(c), asked), 200);
  })
  .openapi(versions, async (c) => {
    const found = await listVersions(contextOf(c), { courseId: c.req.valid('param').id });
    const items = found.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(publish, async (c) => {
    const asked = { courseId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await publishCourse(contextOf(c), asked), 201);
  })
  .openapi(restore, async (c) => {
    const asked = { courseId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await restoreVersion(contextOf(c), asked), 200);
  })
  .openapi(retire, async (c) => {
    await retireCourse(contextOf(c), { courseId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(takeBack, async (c) => {
    await takeBackCourse(contextOf(c), { courseId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(carryOut, async (c) => {
    const courseId = c.req.valid('param').id;
    const text = await exportCourse(contextOf(c), { courseId });
    return c.body(text, 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="course-${courseId}.md"`,
    });
  })
  .openapi(freeze, async (c) => c.json(await freezeRequest(contextOf(c), c.req.valid('param')), 200));
