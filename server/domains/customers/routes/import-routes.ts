import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { Problem } from '../../../kernel/problem.ts';
import { delimiters, encodings } from '../../../kernel/table-guess.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { assertMay } from '../../../platform/permission.ts';
import { largestFile } from '../../files/index.ts';
import { beginImport } from '../imports/commands/begin-import.ts';
import { rereadImport } from '../imports/commands/reread-import.ts';
import { checkImport, runImport, undoImport } from '../imports/commands/start-work.ts';
import { findImport, listImports, listRefused } from '../imports/find-import.ts';
import { listChanges } from '../imports/list-changes.ts';
import { unknownOrganisations } from '../imports/rules/new-organisations.ts';
import { writeRefused } from '../imports/write-refused.ts';
import { csvHeaders } from './customer-routes.ts';
import { changedRowSchema, importSchema, shownImport } from './import-shapes.ts';
import { done, pageOf, pageQuery } from './shapes.ts';

const manage = needs('customers:manage');
const one = { 200: answers(importSchema, 'The import'), ...problems };

const list = createRoute({
  ...manage,
  method: 'get',
  path: '/customer-imports',
  summary: 'Imports, newest first',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: answers(pageOf(importSchema), 'A page'), ...problems },
});
const begin = createRoute({
  ...manage,
  method: 'post',
  path: '/customer-imports',
  summary: 'A CSV file of customers: the body is its bytes. Guesses how it is written; changes nothing',
  request: { headers: z.object({ 'x-file-name': z.string().max(1000).optional() }) },
  responses: { 201: answers(importSchema, 'The import'), ...problems },
});
const find = createRoute({
  ...manage,
  method: 'get',
  path: '/customer-imports/{id}',
  summary: 'How an import stands, with its first rows and what each would do',
  request: { params: idParam },
  responses: one,
});
const check = createRoute({
  ...manage,
  method: 'put',
  path: '/customer-imports/{id}/mapping',
  summary: 'Say what the columns hold; every row is looked at, nothing is changed',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        mapping: z.array(z.string().max(80).nullable()).max(200),
        unknownOrganisations: z.enum(unknownOrganisations).optional(),
      }),
    ),
  },
  responses: one,
});
const reread = createRoute({
  ...manage,
  method: 'put',
  path: '/customer-imports/{id}/writing',
  summary: 'Say how the file is written where the guess was wrong; its columns are read anew',
  request: {
    params: idParam,
    body: takes(z.strictObject({ encoding: z.enum(encodings), delimiter: z.enum(delimiters) })),
  },
  responses: one,
});
const perform = createRoute({
  ...manage,
  method: 'put',
  path: '/customer-imports/{id}/run',
  summary: 'Do what the check showed',
  request: { params: idParam },
  responses: one,
});
const undo = createRoute({
  ...manage,
  method: 'delete',
  path: '/customer-imports/{id}/run',
  summary: 'Take an import back within a day; who wrote or was changed since stays',
  request: { params: idParam },
  responses: { 204: done, ...problems },
});
const refused = createRoute({
  ...manage,
  method: 'get',
  path: '/customer-imports/{id}/refused',
  summary: 'Refused rows: row, column and why',
  request: { params: idParam, query: z.strictObject(pageQuery) },
  responses: {
    200: answers(
      pageOf(
        z.object({
          row: z.number().int(),
          column: z.string(),
          reason: z.string(),
          cells: z.array(z.string()),
        }),
      ),
      'A page',
    ),
    ...problems,
  },
});
const changes = createRoute({
  ...manage,
  method: 'get',
  path: '/customer-imports/{id}/changes',
  summary: 'Rows that change somebody who stands already: each part before and after',
  request: { params: idParam, query: z.strictObject(pageQuery) },
  responses: { 200: answers(pageOf(changedRowSchema), 'A page'), ...problems },
});
const refusedFile = createRoute({
  ...manage,
  method: 'get',
  path: '/customer-imports/{id}/refused-file',
  summary: 'Refused rows as a CSV file, to be mended and imported again',
  request: { params: idParam },
  responses: { 200: { description: 'A CSV file' }, ...problems },
});

/** The doors of imports. */
export const importRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listImports(contextOf(c), c.req.valid('query'));
    return c.json(
      { items: page.items.map((row) => shownImport(row, c.get('language'))), nextCursor: page.nextCursor },
      200,
    );
  })
  .openapi(begin, async (c) => {
    const context = contextOf(c);
    assertMay(context.actor, 'customers:manage');
    const tooLarge = new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
    if (Number(c.req.header('content-length') ?? 0) > largestFile) throw tooLarge;
    const content = new Uint8Array(await c.req.arrayBuffer());
    const { importId } = await beginImport(context, { name: nameIn(c.req.header('x-file-name')), content });
    return c.json(shownImport(await findImport(context, { importId }), c.get('language')), 201);
  })
  .openapi(find, async (c) =>
    c.json(
      shownImport(await findImport(contextOf(c), { importId: c.req.valid('param').id }), c.get('language')),
      200,
    ),
  )
  .openapi(check, async (c) => {
    const importId = c.req.valid('param').id;
    const { mapping, ...options } = c.req.valid('json');
    const targets = mapping as Parameters<typeof checkImport>[1]['mapping'];
    await checkImport(contextOf(c), { importId, mapping: targets, ...options });
    return c.json(shownImport(await findImport(contextOf(c), { importId }), c.get('language')), 200);
  })
  .openapi(reread, async (c) => {
    const importId = c.req.valid('param').id;
    await rereadImport(contextOf(c), { importId, ...c.req.valid('json') });
    return c.json(shownImport(await findImport(contextOf(c), { importId }), c.get('language')), 200);
  })
  .openapi(perform, async (c) => {
    const importId = c.req.valid('param').id;
    await runImport(contextOf(c), { importId });
    return c.json(shownImport(await findImport(contextOf(c), { importId }), c.get('language')), 200);
  })
  .openapi(undo, async (c) => {
    await undoImport(contextOf(c), { importId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(refused, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    return c.json(await listRefused(contextOf(c), { importId, ...c.req.valid('query') }), 200);
  })
  .openapi(changes, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    return c.json(await listChanges(contextOf(c), { importId, ...c.req.valid('query') }), 200);
  })
  .openapi(refusedFile, async (c) => {
    const { id: importId } = await findImport(contextOf(c), { importId: c.req.valid('param').id });
    const lines = Readable.from(writeRefused(contextOf(c), importId, c.get('language')));
    const bytes = Readable.toWeb(lines.map((line) => Buffer.from(line))) as ReadableStream;
    return c.body(bytes, 200, csvHeaders('refused'));
  });

function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '').slice(0, 300) || 'customers.csv';
  } catch {
    return 'customers.csv';
  }
}
