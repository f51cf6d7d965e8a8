import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '../../../kernel/language.ts';
import { pageInput } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { assertMay } from '../../../platform/permission.ts';
import { largestFile } from '../../files/index.ts';
import { beginImport } from '../imports/begin-import.ts';
import {
  findImport,
  listImports,
  listRefused,
  type ShownImport,
  writeRefused,
} from '../imports/find-import.ts';
import { importStates, keptWhys } from '../imports/schema.ts';
import { checkImport, checkInput, runImport } from '../imports/start-work.ts';
import { listKeptOrders, undoImport } from '../imports/undo-import.ts';
import { targets } from '../rules/imports/mapping.ts';
import { pageOf } from './shapes.ts';

const manage = needs('orders:manage');
const count = z.number().int();

const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(importStates),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    mapping: z.array(z.enum(targets).nullable()),
    days: z.enum(['day-first', 'month-first']),
    decimals: z.enum(['auto', 'point', 'comma']),
    currency: z.string().openapi({ description: 'Of rows that name none' }),
    shopId: z.uuid().nullable(),
    progress: z.object({ done: count, total: count.nullable() }),
    counts: z.object({ create: count, update: count, skip: count, refuse: count }),
    preview: z.array(
      z.object({
        row: count,
        kind: z.enum(['create', 'update', 'skip', 'refuse']),
        cells: z.array(z.string()),
        column: count.nullable(),
        reason: z.object({ code: z.string(), message: z.string() }).nullable(),
        order: z
          .object({ number: z.string(), orderedAt: z.string(), currency: z.string(), total: count })
          .nullable(),
      }),
    ),
    brought: count.openapi({
      description: 'Orders that it brought and that are still there: they can be taken back',
    }),
    undone: z.object({ removed: count, kept: count }).nullable().openapi({
      description: 'What became of its orders when it was taken back',
    }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('OrderImport');
const one = { 200: answers(importSchema, 'The import'), ...problems };

const list = createRoute({
  ...manage,
  method: 'get',
  path: '/order-imports',
  summary: 'Imports of orders, newest first',
  request: { query: z.strictObject(pageInput) },
  responses: { 200: answers(pageOf(importSchema), 'A page'), ...problems },
});
const begin = createRoute({
  ...manage,
  method: 'post',
  path: '/order-imports',
  summary:
    'A CSV file or a workbook (XLSX) of orders: the body is its bytes. Guesses how it is written; changes nothing',
  request: { headers: z.object({ 'x-file-name': z.string().max(1000).optional() }) },
  responses: { 201: answers(importSchema, 'The import'), ...problems },
});
const find = createRoute({
  ...manage,
  method: 'get',
  path: '/order-imports/{id}',
  summary: 'How an import stands, with its first rows as they are understood',
  request: { params: idParam },
  responses: one,
});
const check = createRoute({
  ...manage,
  method: 'put',
  path: '/order-imports/{id}/mapping',
  summary: 'Say what the columns hold; every row is looked at, nothing is changed',
  request: { params: idParam, body: takes(z.strictObject(checkInput)) },
  responses: one,
});
const perform = createRoute({
  ...manage,
  method: 'put',
  path: '/order-imports/{id}/run',
  summary: 'Do what the check showed: good rows come in, bad ones are kept with their reasons',
  request: { params: idParam },
  responses: one,
});
const refused = createRoute({
  ...manage,
  method: 'get',
  path: '/order-imports/{id}/refused',
  summary: 'Rows that were not taken: row, column and why',
  request: { params: idParam, query: z.strictObject(pageInput) },
  responses: {
    200: answers(
      pageOf(
        z.object({
          row: count,
          column: z.string(),
          reason: z.string(),
          message: z.string(),
          cells: z.array(z.string()),
        }),
      ),
      'A page',
    ),
    ...problems,
  },
});
const refusedFile = createRoute({
  ...manage,
  method: 'get',
  path: '/order-imports/{id}/refused-file',
  summary: 'Rows that were not taken as a CSV file, to be mended and imported again',
  request: { params: idParam },
  responses: { 200: { description: 'A CSV file' }, ...problems },
});

const undo = createRoute({
  ...manage,
  method: 'delete',
  path: '/order-imports/{id}/run',
  summary: 'Takes away the orders that an import brought, unless something was built on them since',
  request: { params: idParam },
  responses: { 204: { description: 'Begun' }, ...problems },
});
const kept = createRoute({
  ...manage,
  method: 'get',
  path: '/order-imports/{id}/kept-orders',
  summary: 'Orders that stayed when an import was taken back, each with why',
  request: { params: idParam, query: z.strictObject(pageInput) },
  responses: {
    200: answers(
      pageOf(z.object({ id: z.uuid(), number: z.string(), why: z.enum(keptWhys), message: z.string() })),
      'A page',
    ),
    ...problems,
  },
});

/** The doors of files of orders. */
export const orderImportRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listImports(contextOf(c), c.req.valid('query'));
    const items = page.items.map((row) => shownImport(row, c.get('language')));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(begin, async (c) => {
    const context = contextOf(c);
    assertMay(context.actor, 'orders:manage');
    if (Number(c.req.header('content-length') ?? 0) > largestFile)
      throw new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
    const content = new Uint8Array(await c.req.arrayBuffer());
    const { importId } = await beginImport(context, { name: nameIn(c.req.header('x-file-name')), content });
    return c.json(shownImport(await findImport(context, { importId }), c.get('language')), 201);
  })
  .openapi(find, async (c) => {
    const row = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    return c.json(shownImport(row, c.get('language')), 200);
  })
  .openapi(check, async (c) => {
    const importId = c.req.valid('param').id;
    await checkImport(contextOf(c), { importId, ...c.req.valid('json') });
    return c.json(shownImport(await findImport(contextOf(c), { importId }), c.get('language')), 200);
  })
  .openapi(perform, async (c) => {
    const importId = c.req.valid('param').id;
    await runImport(contextOf(c), { importId });
    return c.json(shownImport(await findImport(contextOf(c), { importId }), c.get('language')), 200);
  })
  .openapi(undo, async (c) => {
    const importId = c.req.valid('param').id;
    await undoImport(contextOf(c), { importId });
    return c.body(null, 204);
  })
  .openapi(kept, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    const page = await listKeptOrders(contextOf(c), { importId, ...c.req.valid('query') });
    const messageOf = (why: string) => say(c.get('language'), `order-import-kept-${why}`);
    const items = page.items.map((row) => ({ ...row, message: messageOf(row.why) }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(refused, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    const page = await listRefused(contextOf(c), { importId, ...c.req.valid('query') });
    const items = page.items.map((row) => ({ ...row, message: reasonIn(c.get('language'), row.reason) }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(refusedFile, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    const lines = Readable.from(writeRefused(contextOf(c), importId, c.get('language')));
    const bytes = Readable.toWeb(lines.map((line) => Buffer.from(line))) as ReadableStream;
    return c.body(bytes, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="orders-not-taken.csv"',
    });
  });

const reasonIn = (language: Language, reason: string) => say(language, `order-import-reason-${reason}`);

function shownImport(row: ShownImport, language: Language): z.infer<typeof importSchema> {
  const { id, name, state, columns, mapping, writing, counts, source } = row;
  const { days, decimals, currency } = writing;
  return {
    ...{ id, name, state, columns, mapping, days, decimals, currency, counts },
    shopId: source === 'file' ? null : source,
    failure: row.failure && { code: row.failure, message: say(language, row.failure) },
    progress: { done: Math.max(0, row.doneRows - 1), total: row.totalRows },
    preview: row.preview.map(({ reason, ...one }) => ({
      ...{ ...one, reason: reason === null ? null : { code: reason, message: reasonIn(language, reason) } },
    })),
    brought: row.brought,
    undone: row.undone,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '').slice(0, 300) || 'orders.csv';
  } catch {
    return 'orders.csv';
  }
}
