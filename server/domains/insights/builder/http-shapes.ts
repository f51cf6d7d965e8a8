import { z } from '@hono/zod-openapi';
import { steps } from '../../../kernel/calendar-steps.ts';
import { pictures } from './shapes.ts';

const perhaps = z.number().nullable();

/** A report as it is sent; whether it can be told is for the verb. */
export const definitionBody = z
  .strictObject({
    measures: z.array(z.string()).openapi({ description: 'One to four keys of measures' }),
    span: z
      .union([
        z.strictObject({ last: z.int(), unit: z.enum(['day', 'week', 'month', 'quarter', 'year']) }),
        z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
      ])
      .openapi({ description: 'So many whole steps up to today, or whole days' }),
    step: z.enum(steps),
    split: z.string().nullable().openapi({ description: 'A dimension of the measures, or `field.<key>`' }),
    filter: z.record(z.string(), z.array(z.string()).optional()).optional(),
    compare: z.enum(['none', 'before', 'year-before']).optional(),
    time: z.enum(['clock', 'business']).optional(),
    picture: z.enum(pictures),
  })
  .openapi('ReportDefinition');

/** A report as it is told. */
export const definitionSchema = definitionBody.required();

const cell = z
  .object({ n: z.int(), value: perhaps, p90: perhaps, low: perhaps, high: perhaps, before: perhaps })
  .openapi('ReportCell');

export const resultSchema = z
  .object({
    title: z.string(),
    definition: definitionSchema,
    from: z.iso.date(),
    to: z.iso.date(),
    zone: z.string(),
    currency: z.string(),
    compared: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    columns: z.array(
      z.object({
        measure: z.string(),
        name: z.string(),
        how: z.string(),
        unit: z.enum(['count', 'seconds', 'share', 'score', 'money']),
        kind: z.enum(['count', 'time', 'share', 'mean', 'level']),
        better: z.enum(['up', 'down', 'neither']),
      }),
    ),
    rows: z.array(
      z.object({
        at: z.string().nullable(),
        atName: z.string().nullable(),
        key: z.string().nullable(),
        name: z.string().nullable(),
        cells: z.array(cell),
      }),
    ),
    totals: z.array(cell),
    curves: z.array(
      z.object({
        key: z.string().nullable(),
        name: z.string().nullable(),
        points: z.array(
          z.object({ seconds: z.number(), waiting: z.number(), low: z.number(), high: z.number() }),
        ),
        medianSeconds: perhaps,
      }),
    ),
    notes: z.array(z.string()),
    ageSeconds: perhaps,
  })
  .openapi('ReportResult');
