import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { provenPeople } from '../../../platform/http/proof.ts';
import { contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { listRequests } from '../queries/list-requests.ts';
import { filtersWith } from '../queries/list-shape.ts';
import { sorts } from '../rules/orders.ts';
import { exportRequests } from './export-requests.ts';

const exported = createRoute({
  ...needs('requests:export', provenPeople),
  method: 'get',
  path: '/requests/export',
  summary: 'The list as a CSV file, with a column for each field, answers to question guides among them',
  description: 'The same filters, views and order as the list; its heads are in the language of the caller.',
  request: { query: filtersWith({ view: z.uuid().optional(), sort: z.enum(sorts).optional() }) },
  responses: {
    200: {
      description: 'A CSV file',
      content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
});

/** The door by which a list of requests leaves as a file. */
export const requestExportRoutes = newRouter().openapi(exported, async (c) => {
  const question = c.req.valid('query');
  // Asked once before the file begins: a wrong question is refused, not broken off in its middle.
  await listRequests(contextOf(c), { ...question, limit: 1 });
  const lines = Readable.from(exportRequests(contextOf(c), question, c.get('language')));
  return c.body(Readable.toWeb(lines.map((line) => Buffer.from(line))) as ReadableStream, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="requests.csv"',
  });
});
