import { z } from '@hono/zod-openapi';
import { calculator } from '../../platform/http/calculator.ts';
import { fitSpendApart } from './fitting/fit.ts';
import { fewestRepeaters } from './rules/fit.ts';
import { expectedValue } from './rules/gamma-gamma.ts';

const orders = z.int().min(0).max(1_000_000);
const money = z.number().min(0).max(1e15);
const positive = z.number().positive().max(1e15);
const row = z
  .union([
    z.strictObject({ x: orders, mean: money }),
    z.tuple([orders, money]).transform(([x, mean]) => ({ x, mean })),
  ])
  .refine(({ x, mean }) => x === 0 || mean > 0, 'Orders worth nothing');
const shape = { p: positive, q: positive, v: positive };

export const spendRoutes = calculator({
  name: 'gamma-gamma',
  summary: 'What the next orders of a customer are worth on average',
  description: `\`data\` is fitted (rows {x, mean} or [x, mean]: repeat orders and their mean value); with \`parameters\` or after a fit, x and mean predict one customer. Parameters are null when fewer than ${fewestRepeaters} came back.`,
  asked: z
    .strictObject({
      data: z.array(row).min(1).max(100_000).optional(),
      parameters: z.strictObject(shape).optional(),
      x: orders.optional(),
      mean: money.optional(),
    })
    .superRefine(({ data, parameters, x, mean }, c) => {
      const say = (field: string) => c.addIssue({ code: 'custom', path: [field] });
      if ((data === undefined) === (parameters === undefined)) say('parameters');
      if (x === undefined && (parameters || mean !== undefined)) say('x');
      if (x !== undefined && x > 0 && mean === undefined) say('mean');
    }),
  answer: {
    parameters: z.object(shape).nullable(),
    logLikelihood: z.number().nullable(),
    expected: z.number().nullable(),
  },
  method:
    'Gamma-Gamma (Fader & Hardie 2013) by maximum likelihood over customers with repeat orders: E[M] = p(v + x·m)/(p·x + q − 1); holds only where value and number of orders hardly move together',
  compute: async ({ data, parameters, x, mean = 0 }) => {
    const fitted = data ? await fitSpendApart(data) : null;
    const given = parameters ?? fitted?.parameters ?? null;
    return {
      parameters: given,
      logLikelihood: fitted?.logLikelihood ?? null,
      expected: given && x !== undefined ? expectedValue(given, { x, mean }) : null,
    };
  },
});
