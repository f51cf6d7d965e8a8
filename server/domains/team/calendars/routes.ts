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
import { changeCalendar, createCalendar } from './commands/keep-calendar.ts';
import { calendarInput } from './inputs.ts';
import { listCalendars } from './list-calendars.ts';

const intervals = z.array(z.tuple([z.string(), z.string()])).optional();
const hours = z.object({
  ...{ mon: intervals, tue: intervals, wed: intervals, thu: intervals },
  ...{ fri: intervals, sat: intervals, sun: intervals },
});
const calendarSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    zone: z.string(),
    hours,
    holidays: z.array(z.object({ date: z.string(), name: z.string() })),
    version: z.number().int(),
    isDefault: z.boolean(),
    teamIds: z.array(z.uuid()),
  })
  .openapi('Calendar');

const place = { teamIds: z.array(z.uuid()).max(1000).optional(), isDefault: z.boolean().optional() };

const list = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/calendars',
  summary: 'Business hours and holidays, and who works by them',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(
      z.object({ items: z.array(calendarSchema), nextCursor: z.null() }),
      'All calendars, by name',
    ),
    ...problems,
  },
});
const create = createRoute({
  ...needs('team:write'),
  method: 'post',
  path: '/calendars',
  summary: 'Make a calendar; the first is everybody’s',
  request: {
    body: takes(z.strictObject({ ...calendarInput, holidays: calendarInput.holidays.optional(), ...place })),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The calendar'), ...problems },
});
const change = createRoute({
  ...needs('team:write'),
  method: 'patch',
  path: '/calendars/{id}',
  summary: 'Change a calendar from now on; removed takes it away or brings it back',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        ...z.object(calendarInput).partial().shape,
        ...place,
        removed: z.boolean().optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Changed' }, ...problems },
});

/** The doors of business hours and holidays. */
export const calendarRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = await listCalendars(contextOf(c), {});
    const shown = items.map((one) => ({ ...one, hours: writable(one.hours) }));
    return c.json({ items: shown, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => c.json(await createCalendar(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeCalendar(contextOf(c), { calendarId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });

function writable(given: Awaited<ReturnType<typeof listCalendars>>[number]['hours']): z.infer<typeof hours> {
  return Object.fromEntries(
    Object.entries(given).map(([day, times]) => [
      day,
      times?.map(([from, to]): [string, string] => [from, to]),
    ]),
  );
}
