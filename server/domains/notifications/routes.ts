import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../kernel/words.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../platform/http/router.ts';
import { dateKinds } from '../customers/index.ts';
import { wordsOf } from '../measures/index.ts';
import { clockKinds } from '../service-levels/index.ts';
import { readNotifications } from './commands/read-notifications.ts';
import { listNotifications } from './queries/list-notifications.ts';
import { kinds } from './rules/kinds.ts';

const notificationSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(kinds),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }).nullable(),
    clock: z.enum(clockKinds).nullable().openapi({ description: 'Which clock is late or due soon' }),
    day: z
      .object({
        customerId: z.uuid(),
        customerName: z.string(),
        kind: z.enum(dateKinds),
        label: z.string(),
        fallsOn: z.iso.date(),
      })
      .nullable()
      .openapi({ description: 'The day of a customer that comes near' }),
    problem: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    group: z.object({ id: z.uuid(), name: z.string().nullable(), words: z.array(z.string()) }).nullable(),
    course: z.object({ id: z.uuid(), names: wordsInput }).nullable(),
    idea: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    provider: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    goal: z
      .object({ id: z.uuid(), title: z.string() })
      .nullable()
      .openapi({ description: 'By the name of what it measures' }),
    visit: z
      .object({ id: z.uuid(), title: z.string() })
      .nullable()
      .openapi({ description: 'The mystery visit that I am to make' }),
    resultId: z.uuid().nullable().openapi({ description: 'The result of a review that may be read' }),
    article: z
      .object({ id: z.uuid(), title: z.string() })
      .nullable()
      .openapi({ description: 'The article that should be looked at again' }),
    actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    messageId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .openapi('Notification');

const pageSchema = z.object({
  items: z.array(notificationSchema),
  nextCursor: z.string().nullable(),
  unread: z.number().int(),
});

const list = createRoute({
  ...needs('notifications:own'),
  method: 'get',
  path: '/notifications',
  summary: 'What happened that concerns me, newest first, and how much of it is unread',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: { 200: answers(pageSchema, 'A page'), ...problems },
});

const read = createRoute({
  ...needs('notifications:own'),
  method: 'post',
  path: '/notifications/read',
  summary: 'Mark some of my notifications as read, or all when no ids are named',
  request: {
    body: takes(
      z.strictObject({ ids: z.array(z.uuid()).max(200).optional(), all: z.literal(true).optional() }),
    ),
  },
  responses: { 200: answers(z.object({ read: z.number().int() }), 'How many were unread'), ...problems },
});

export const routes = newRouter()
  .openapi(list, async (c) => {
    const { items, ...page } = await listNotifications(contextOf(c), c.req.valid('query'));
    const nameOf = (measure: string) => wordsOf(measure, c.get('language')).name;
    const shown = items.map(({ goal, ...one }) => ({
      ...one,
      goal: goal && { id: goal.id, title: nameOf(goal.measure) },
      createdAt: one.createdAt.toISOString(),
      readAt: one.readAt?.toISOString() ?? null,
    }));
    return c.json({ ...page, items: shown }, 200);
  })
  .openapi(read, async (c) => {
    const { ids, all } = c.req.valid('json');
    return c.json(await readNotifications(contextOf(c), ids && !all ? { ids } : {}), 200);
  });
