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
import { namesInput } from '../names.ts';
import { changeSection, createSection, removeSection } from '../sections/keep-section.ts';
import { listSections } from '../sections/list-sections.ts';
import { changeTopic, createTopic } from '../topics/keep-topic.ts';
import { listTopics } from '../topics/list-topics.ts';
import { done, names, sent } from './shapes.ts';

const position = z.int().min(0).max(10_000);
const place = { parentId: z.uuid().nullable().optional() };
const topicSchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    names,
    position: z.int(),
    archivedAt: z.string().nullable(),
  })
  .openapi('Topic');
const sectionSchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    brandId: z.uuid().nullable(),
    slug: z.string(),
    names,
    descriptions: names,
    position: z.int(),
    articles: z.int(),
  })
  .openapi('ArticleSection');
const all = <S extends z.ZodType>(schema: S) =>
  answers(z.object({ items: z.array(schema), nextCursor: z.null() }), 'All of them, siblings in their order');

const topicList = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/topics',
  summary: 'The one tree of topics for requests, forms, articles and guides',
  request: { query: z.strictObject({}) },
  responses: { 200: all(topicSchema), ...problems },
});
const topicCreate = createRoute({
  ...needs('knowledge:publish'),
  method: 'post',
  path: '/topics',
  summary: 'Add a topic',
  request: { body: takes(z.strictObject({ names: namesInput, ...place })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The topic'), ...problems },
});
const topicChange = createRoute({
  ...needs('knowledge:publish'),
  method: 'patch',
  path: '/topics/{id}',
  summary: 'Name a topic, put it elsewhere, archive it or take it back',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        names: namesInput.optional(),
        ...place,
        position: position.optional(),
        archived: z.boolean().optional(),
      }),
    ),
  },
  responses: done,
});
const about = { descriptions: names.strict().optional(), ...place, brandId: z.uuid().nullable().optional() };
const sectionList = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/article-sections',
  summary: 'The shelves of the help centre, with how many articles stand on each',
  request: { query: z.strictObject({}) },
  responses: { 200: all(sectionSchema), ...problems },
});
const sectionCreate = createRoute({
  ...needs('knowledge:publish'),
  method: 'post',
  path: '/article-sections',
  summary: 'Add a section',
  request: { body: takes(z.strictObject({ names: namesInput, ...about })) },
  responses: { 201: answers(z.object({ id: z.uuid(), slug: z.string() }), 'The section'), ...problems },
});
const sectionChange = createRoute({
  ...needs('knowledge:publish'),
  method: 'patch',
  path: '/article-sections/{id}',
  summary: 'Change a section, or put it elsewhere among the others',
  request: {
    params: idParam,
    body: takes(z.strictObject({ names: namesInput.optional(), ...about, position: position.optional() })),
  },
  responses: done,
});
const sectionRemove = createRoute({
  ...needs('knowledge:publish'),
  method: 'delete',
  path: '/article-sections/{id}',
  summary: 'Remove a section in which nothing stands any more',
  request: { params: idParam },
  responses: done,
});

/** The doors of the two trees: topics and sections. */
export const treeRoutes = newRouter()
  .openapi(topicList, async (c) => {
    const rows = await listTopics(contextOf(c), {});
    return c.json({ items: rows.map(sent), nextCursor: null }, 200);
  })
  .openapi(topicCreate, async (c) => c.json(await createTopic(contextOf(c), c.req.valid('json')), 201))
  .openapi(topicChange, async (c) => {
    await changeTopic(contextOf(c), { topicId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(sectionList, async (c) =>
    c.json({ items: await listSections(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(sectionCreate, async (c) => c.json(await createSection(contextOf(c), c.req.valid('json')), 201))
  .openapi(sectionChange, async (c) => {
    await changeSection(contextOf(c), { sectionId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(sectionRemove, async (c) => {
    await removeSection(contextOf(c), { sectionId: c.req.valid('param').id });
    return c.body(null, 204);
  });
