import { createRoute, z } from '@hono/zod-openapi';
import { answers, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { dateInput, hoursInput, zoneInput } from '../../team/index.ts';
import { calculateSla } from '../rules/calculate.ts';

const instant = z.iso.datetime({ offset: true });
const pause = z
  .strictObject({ from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(from) <= Date.parse(to));

const question = z.strictObject({
  zone: zoneInput,
  hours: hoursInput.nullable().optional(),
  holidays: z.array(dateInput).max(10_000).optional(),
  pauses: z.array(pause).max(10_000).optional(),
  from: instant,
  targetSeconds: z.number().min(0).max(3_153_600_000).nullable().optional(),
  to: instant.nullable().optional(),
});

const answer = z
  .object({
    dueAt: z.iso.datetime().nullable(),
    elapsedSeconds: z.number().nullable(),
    breached: z.boolean().nullable(),
    method: z.string(),
  })
  .openapi('SlaClockAnswer');

const calculate = createRoute({
  ...needs('calculators:read'),
  method: 'post',
  path: '/calculators/sla-clock',
  summary: 'When a target is due by business hours, how long something took, whether that was too long',
  request: { body: takes(question) },
  responses: { 200: answers(answer, 'Without hours the clock goes day and night'), ...problems },
});

/** How the answer came about. */
const method =
  'half-open intervals of local wall-clock time expanded per date in the zone, minus holidays and merged pauses; ' +
  'due is the first instant at which elapsed equals the target; breached when elapsed exceeds it';

/** The clock alone, for planners. */
export const calculatorRoutes = newRouter().openapi(calculate, async (c) => {
  const { zone, hours, holidays = [], pauses = [], from, to, targetSeconds } = c.req.valid('json');
  const result = calculateSla({
    schedule: hours ? { zone, hours, holidays } : null,
    pauses: pauses.map((one) => ({ from: new Date(one.from), to: new Date(one.to) })),
    from: new Date(from),
    to: to ? new Date(to) : null,
    targetSeconds: targetSeconds ?? null,
  });
  return c.json({ ...result, method }, 200);
});
