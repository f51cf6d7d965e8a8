import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { promiseGroups, promisesReport, promisesReportInput } from './promises-report.ts';

const figures = {
  kept: z.number().int(),
  broken: z.number().int(),
  moved: z.number().int(),
  open: z.number().int(),
  keptRate: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
};

const reportSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    zone: z.string(),
    groupBy: z.enum(promiseGroups),
    totals: z.object(figures),
    rows: z.array(z.object({ key: z.string(), name: z.string(), ...figures })),
  })
  .openapi('PromisesReport');

const report = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/promises',
  summary:
    'Promises that were due: kept, broken, moved in time, with the kept rate per member, team or provider',
  description: 'The kept rate is kept / (kept + broken), with its Wilson score interval at 95 %.',
  request: { query: z.strictObject(promisesReportInput) },
  responses: { 200: answers(reportSchema, 'The report'), ...problems },
});

export const promisesReportRoutes = newRouter().openapi(report, async (c) =>
  c.json(await promisesReport(contextOf(c), c.req.valid('query')), 200),
);
