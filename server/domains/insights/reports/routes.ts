import { createRoute, z } from '@hono/zod-openapi';
import { contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { toCsv } from './csv.ts';
import { reportTable } from './report-table.ts';
import { reportInput, requestsReport } from './requests-report.ts';
import { toXlsx } from './xlsx.ts';

const seconds = z.number().nullable();
const figures = {
  opened: z.number().int(),
  solved: z.number().int(),
  firstAnswerMedianSeconds: seconds,
  firstAnswerP90Seconds: seconds,
  solvingMedianSeconds: seconds,
  solvingP90Seconds: seconds,
};

const reportSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    zone: z.string(),
    groupBy: z.string(),
    fieldLabel: z.string().nullable(),
    totals: z.object(figures),
    days: z.array(z.object({ date: z.iso.date(), opened: z.number().int(), solved: z.number().int() })),
    rows: z.array(z.object({ key: z.string(), name: z.string(), ...figures })),
  })
  .openapi('RequestsReport');

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = { schema: z.string().openapi({ format: 'binary' }) };

const report = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/requests',
  summary: 'Requests opened and solved per day, with the time to answer and to solve per group',
  description:
    'Days are those of the workspace’s time zone, both ends included; times are of requests opened in the period. `groupBy=field.<key>` groups by a field, answers to question guides among them, but not by what was written.',
  request: {
    query: z.strictObject({ ...reportInput, format: z.enum(['json', 'csv', 'xlsx']).default('json') }),
  },
  responses: {
    200: {
      description: 'The report',
      content: { 'application/json': { schema: reportSchema }, 'text/csv': file, [xlsx]: file },
    },
    ...problems,
  },
});

export const routes = newRouter().openapi(report, async (c) => {
  const { format, ...asked } = c.req.valid('query');
  const language = c.get('language');
  const found = await requestsReport(contextOf(c), { ...asked, language });
  if (format === 'json') return c.json(found, 200);
  const table = reportTable(found, language);
  const name = `requests-${found.groupBy}-${found.from}-${found.to}.${format}`;
  const headers = { 'content-disposition': `attachment; filename="${name}"` };
  if (format === 'csv')
    return c.body(toCsv(table), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
  const content = await toXlsx(table, say(language, 'report.sheet'));
  return c.body(content, 200, { ...headers, 'content-type': xlsx });
});
