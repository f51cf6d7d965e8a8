import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { stages } from '../../orders/index.ts';
import { stagesReport, stagesReportInput } from './stages-report.ts';

const seconds = z.number().nullable();
const reportSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    zone: z.string(),
    rows: z.array(
      z.object({
        stage: z.enum(stages),
        requests: z.number().int(),
        firstAnswerMedianSeconds: seconds,
        solvingMedianSeconds: seconds,
        rated: z.number().int(),
        satisfaction: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
      }),
    ),
  })
  .openapi('StagesReport');

const report = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/stages',
  summary: 'Speed and quality per stage of the customer’s way, from before the first order to coming back',
  description:
    'Each request counts in the stage in which its customer stood when it came. Satisfaction is the share of 4 and 5 among answers to surveys of satisfaction and ratings, with its Wilson score interval at 95 %.',
  request: { query: z.strictObject(stagesReportInput) },
  responses: { 200: answers(reportSchema, 'The report'), ...problems },
});

export const stagesReportRoutes = newRouter().openapi(report, async (c) =>
  c.json(await stagesReport(contextOf(c), c.req.valid('query')), 200),
);
