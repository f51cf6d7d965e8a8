import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { verdicts } from './analyse.ts';
import { chainInput, findChain } from './find-chain.ts';
import { panels } from './measures.ts';
import { steps } from './steps.ts';

const measure = z.string();
const perhaps = z.number().nullable();

const lag = z
  .object({
    lag: z.int().openapi({ description: 'Steps by which the first goes ahead' }),
    r: perhaps,
    low: perhaps,
    high: perhaps,
    pairs: z.int(),
    units: z.int(),
    nEffective: perhaps,
    slope: perhaps,
    slopeError: perhaps,
    detectable: perhaps.openapi({ description: 'The smallest |r| that so much data would show' }),
  })
  .openapi('ChainLag');

const chainSchema = z
  .object({
    step: z.enum(steps),
    steps: z.array(z.string()),
    panels: z.array(
      z.object({
        panel: z.enum(panels),
        measure,
        measures: z.array(measure),
        cells: z.array(
          z.object({
            teamId: z.uuid().nullable().openapi({ description: 'Null: the whole company' }),
            step: z.string(),
            value: z.number(),
            n: z.int(),
          }),
        ),
      }),
    ),
    links: z.array(
      z.object({
        from: z.enum(panels),
        to: z.enum(panels),
        level: z.enum(['teams', 'company']),
        verdict: z.enum(verdicts),
        lags: z.array(lag),
        best: lag.nullable(),
        chance: perhaps.openapi({ description: 'How often chance alone shows as much in any of the lags' }),
        points: z.array(
          z.object({ teamId: z.uuid().nullable(), step: z.string(), x: z.number(), y: z.number() }),
        ),
      }),
    ),
    teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
    scenario: z
      .array(
        z
          .object({ middle: z.number(), low: z.number(), high: z.number(), steps: z.int() })
          .nullable()
          .openapi({ description: 'Null from the first link on that the data does not show' }),
      )
      .nullable(),
  })
  .openapi('ServiceProfitChain');

const find = createRoute({
  ...needs('insights:chain'),
  method: 'get',
  path: '/service-profit-chain',
  summary: 'People, service, customers and money by team and month, and whether they move together',
  request: { query: z.strictObject(chainInput) },
  responses: { 200: answers(chainSchema, 'The panels and the links between them'), ...problems },
});

/** The door of the chain. */
export const chainRoutes = newRouter().openapi(find, async (c) =>
  c.json(await findChain(contextOf(c), c.req.valid('query')), 200),
);
