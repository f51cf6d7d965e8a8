import { createRoute, z } from '@hono/zod-openapi';
import { contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { timeTotalsInput, totalTime } from '../../requests/index.ts';
import { type Cell, toCsv } from '../reports/csv.ts';

const table = createRoute({
  ...needs('requests:see-time'),
  method: 'get',
  path: '/reports/time.csv',
  summary: 'Time spent in a period as a table: by member, customer, request or activity',
  request: { query: timeTotalsInput },
  responses: {
    200: {
      description: 'The table',
      content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
});

/** The door of the report of time. */
export const timeReportRoutes = newRouter().openapi(table, async (c) => {
  const asked = c.req.valid('query');
  const language = c.get('language');
  const rows = await totalTime(contextOf(c), asked);
  const head: Cell[] = ['time-name', 'time-hours', 'time-entries'].map((key) => say(language, key));
  const body = rows.map(({ name, seconds, entries }): Cell[] => [
    name,
    Math.round((seconds / 3600) * 100) / 100,
    entries,
  ]);
  const headers = { 'content-disposition': `attachment; filename="time-${asked.by}.csv"` };
  return c.body(toCsv([head, ...body]), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
});
