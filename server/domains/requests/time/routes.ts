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
import { keyInput, labelsInput } from '../fields/inputs.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam } from '../routes/request-routes.ts';
import { addTime, entryInput, removeTime } from './keep-entry.ts';
import { changeActivity, createActivity, findTimeSettings, setTimer } from './keep-settings.ts';
import { listTime, totalsInput, totalTime } from './list-time.ts';

const entrySchema = z
  .object({
    id: z.uuid(),
    member: z.object({ id: z.uuid(), name: z.string() }),
    source: entryInput.source,
    activity: z.string().nullable(),
    seconds: z.number().int(),
    note: z.string(),
    startedAt: z.iso.datetime(),
  })
  .openapi('TimeEntry');
const labels = z.object({ en: z.string(), id: z.string(), th: z.string() });
const settingsSchema = z
  .object({
    timerRuns: z.boolean(),
    activities: z.array(z.object({ key: z.string(), labels, archived: z.boolean() })),
  })
  .openapi('TimeSettings');
const totalSchema = z.object({
  id: z.string().nullable(),
  name: z.string(),
  seconds: z.number().int(),
  entries: z.number().int(),
});
const done = { 204: { description: 'Done' }, ...problems };
const configure = needs('requests:configure');

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/time',
  summary: 'Time spent on a request, newest first, and its sum',
  request: { params: requestParam },
  responses: {
    200: answers(
      z.object({ totalSeconds: z.number().int(), items: z.array(entrySchema), nextCursor: z.null() }),
      'The time',
    ),
    ...problems,
  },
});
const add = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/time',
  summary: 'Add time that I spent on a request',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        seconds: entryInput.seconds,
        activity: entryInput.activity.optional(),
        note: entryInput.note.optional(),
        source: entryInput.source.optional(),
        startedAt: entryInput.startedAt.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The entry'), ...problems },
});
const remove = createRoute({
  ...needs('requests:write'),
  method: 'delete',
  path: '/time-entries/{id}',
  summary: 'Take an entry out',
  request: { params: idParam },
  responses: done,
});
const totals = createRoute({
  ...needs('requests:see-time'),
  method: 'get',
  path: '/time-totals',
  summary: 'Time spent in a period, by member, customer, request or activity',
  request: { query: totalsInput },
  responses: {
    200: answers(z.object({ items: z.array(totalSchema), nextCursor: z.null() }), 'The totals'),
    ...problems,
  },
});
const settings = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/time-settings',
  summary: 'Whether the timer runs, and what work can be',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const change = createRoute({
  ...configure,
  method: 'patch',
  path: '/time-settings',
  summary: 'Let the timer run while a request is open in front, or not',
  request: { body: takes(z.strictObject({ timerRuns: z.boolean() })) },
  responses: done,
});
const addActivity = createRoute({
  ...configure,
  method: 'post',
  path: '/time-activities',
  summary: 'Add a kind of work',
  request: { body: takes(z.strictObject({ key: keyInput, labels: labelsInput })) },
  responses: { 201: answers(z.object({ key: z.string() }), 'The kind of work'), ...problems },
});
const editActivity = createRoute({
  ...configure,
  method: 'patch',
  path: '/time-activities/{key}',
  summary: 'Rename a kind of work, archive it or bring it back',
  request: {
    params: z.object({ key: keyInput }),
    body: takes(z.strictObject({ labels: labelsInput.optional(), archived: z.boolean().optional() })),
  },
  responses: done,
});

/** The doors of time. */
export const timeRoutes = newRouter()
  .openapi(list, async (c) => {
    const { totalSeconds, items } = await listTime(contextOf(c), c.req.valid('param'));
    const shown = items.map(({ id, source, activity, seconds, note, ...row }) => ({
      ...{ id, source, activity, seconds, note },
      member: { id: row.memberId, name: row.memberName },
      startedAt: row.startedAt.toISOString(),
    }));
    return c.json({ totalSeconds, items: shown, nextCursor: null }, 200);
  })
  .openapi(add, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    const { timeEntryId } = await addTime(contextOf(c), { requestId: id, ...c.req.valid('json') });
    return c.json({ id: timeEntryId }, 201);
  })
  .openapi(remove, async (c) => {
    await removeTime(contextOf(c), { timeEntryId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(totals, async (c) =>
    c.json({ items: await totalTime(contextOf(c), c.req.valid('query')), nextCursor: null }, 200),
  )
  .openapi(settings, async (c) => c.json(await findTimeSettings(contextOf(c), {}), 200))
  .openapi(change, async (c) => {
    await setTimer(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(addActivity, async (c) => c.json(await createActivity(contextOf(c), c.req.valid('json')), 201))
  .openapi(editActivity, async (c) => {
    await changeActivity(contextOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.body(null, 204);
  });
