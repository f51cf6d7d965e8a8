import { createRoute, z } from '@hono/zod-openapi';
import { type Language, languages } from '../../../kernel/language.ts';
import type { Context } from '../../../platform/command.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { makeFile } from './paper/make-file.ts';
import { type Format, formats } from './paper/paper.ts';
import { fileName, papersOf } from './papers-of.ts';
import { addressesInput, formatInput, membersInput, rhythmInput, timeInput } from './schedules/inputs.ts';
import { changeSchedule, createSchedule, removeSchedule } from './schedules/keep-schedule.ts';
import { findSchedule, listSchedules, sendNow } from './schedules/list-schedules.ts';
import { deliveryStates, whyNot } from './schedules/rules/words.ts';
import { stopMine } from './schedules/stop.ts';
import { type Subject, subjectKinds } from './subjects.ts';

const schedule = z
  .object({
    id: z.uuid(),
    subject: z.object({ kind: z.enum(subjectKinds), id: z.uuid(), name: z.string().nullable() }),
    rhythm: rhythmInput,
    ...{ time: z.string(), format: formatInput, paused: z.boolean(), mine: z.boolean() },
    ...{ nextAt: z.date().nullable(), lastAt: z.date().nullable() },
    receivers: z.array(
      z.object({
        ...{ id: z.uuid(), memberId: z.uuid().nullable(), address: z.string().nullable(), name: z.string() },
        ...{ language: z.string().nullable(), state: z.enum(['on', 'asked', 'stopped']) },
      }),
    ),
  })
  .openapi('ReportSchedule');
const delivery = z.object({
  ...{ id: z.uuid(), receiverId: z.uuid().nullable(), dueAt: z.date(), doneAt: z.date().nullable() },
  ...{ state: z.enum(deliveryStates), why: z.enum(whyNot).nullable(), byHand: z.boolean() },
  mail: z.object({ state: z.string(), reason: z.string().nullable() }).nullable(),
});
const written = {
  ...{ rhythm: rhythmInput, time: timeInput, format: formatInput },
  ...{ members: membersInput.optional(), addresses: addressesInput.optional() },
};
const made = answers(z.object({ id: z.uuid() }), 'Made');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/schedules',
  summary: 'Reports that leave by mail: those you send, and those you get',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(schedule), nextCursor: z.null() }), 'All, the next first'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('insights:keep'),
  method: 'post',
  path: '/reports/schedules',
  summary: 'Send a report regularly',
  description:
    'Members get it as they may see it themselves. Addresses outside are asked by mail first, and get what you may see.',
  request: {
    body: takes(
      z.strictObject({ subject: z.strictObject({ kind: z.enum(subjectKinds), id: z.uuid() }), ...written }),
    ),
  },
  responses: { 201: made, ...problems },
});
const find = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/schedules/{id}',
  summary: 'One of them, with what became of its last deliveries',
  request: { params: idParam },
  responses: { 200: answers(schedule.extend({ deliveries: z.array(delivery) }), 'It'), ...problems },
});
const change = createRoute({
  ...needs('insights:keep'),
  method: 'patch',
  path: '/reports/schedules/{id}',
  summary: 'Change one of your own, or let it rest',
  request: {
    params: idParam,
    body: takes(z.strictObject({ ...written, paused: z.boolean() }).partial()),
  },
  responses: done,
});
const remove = createRoute({
  ...needs('insights:keep'),
  method: 'delete',
  path: '/reports/schedules/{id}',
  summary: 'Send it no more',
  request: { params: idParam },
  responses: done,
});
const now = createRoute({
  ...needs('insights:read'),
  method: 'post',
  path: '/reports/schedules/{id}/deliveries',
  summary: 'Send me one now',
  request: { params: idParam },
  responses: { 202: made, ...problems },
});
const stop = createRoute({
  ...needs('insights:read'),
  method: 'delete',
  path: '/reports/schedules/{id}/receiving',
  summary: 'Send it to me no more',
  request: { params: idParam },
  responses: done,
});
const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const binary = { schema: z.string().openapi({ format: 'binary' }) };
const asked = {
  params: idParam,
  query: z.strictObject({ format: z.enum(formats).default('pdf'), language: z.enum(languages).optional() }),
};
const given = { 200: { description: 'The file', content: { [types.pdf]: binary, [types.xlsx]: binary } } };
const file = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/{id}/file',
  summary: 'A report that was kept, as a paper or a workbook with its pictures',
  request: asked,
  responses: { ...given, ...problems },
});
const boardFile = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/dashboards/{id}/file',
  summary: 'A dashboard, as a paper or a workbook with its pictures',
  request: asked,
  responses: { ...given, ...problems },
});

/** A file of what was kept, as whoever asks may see it. */
async function fileOf(context: Context, subject: Subject, format: Format, language: Language) {
  const papers = await papersOf(context, subject, { language, seenBy: null });
  const content = await makeFile(papers, format);
  const name = encodeURIComponent(fileName(papers, format));
  const headers = {
    'content-type': types[format],
    'content-disposition': `attachment; filename="report.${format}"; filename*=UTF-8''${name}`,
  };
  return { content: new Uint8Array(content), headers };
}

/** The doors of reports that leave the program, by mail or as files. */
export const reportDeliveryRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: await listSchedules(contextOf(c), {}), nextCursor: null } as never, 200),
  )
  .openapi(create, async (c) => c.json(await createSchedule(contextOf(c), c.req.valid('json')), 201))
  .openapi(find, async (c) =>
    c.json((await findSchedule(contextOf(c), { scheduleId: c.req.valid('param').id })) as never, 200),
  )
  .openapi(change, async (c) => {
    await changeSchedule(contextOf(c), { scheduleId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeSchedule(contextOf(c), { scheduleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(now, async (c) =>
    c.json(await sendNow(contextOf(c), { scheduleId: c.req.valid('param').id }), 202),
  )
  .openapi(stop, async (c) => {
    await stopMine(contextOf(c), { scheduleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(file, async (c) => {
    const { format, language = c.get('language') } = c.req.valid('query');
    const subject = { kind: 'report' as const, id: c.req.valid('param').id };
    const { content, headers } = await fileOf(contextOf(c), subject, format, language);
    return c.body(content, 200, headers);
  })
  .openapi(boardFile, async (c) => {
    const { format, language = c.get('language') } = c.req.valid('query');
    const subject = { kind: 'dashboard' as const, id: c.req.valid('param').id };
    const { content, headers } = await fileOf(contextOf(c), subject, format, language);
    return c.body(content, 200, headers);
  });
