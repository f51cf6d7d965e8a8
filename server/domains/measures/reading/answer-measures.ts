import { z } from 'zod';
import { steps } from '../../../kernel/calendar-steps.ts';
import { query } from '../../../platform/command.ts';
import { ageOf } from '../../../platform/database/standbys/replica-age.ts';
import { type Dimension, dimensions } from '../shapes.ts';
import { assertPeople } from './people.ts';
import { readMeasures } from './read-measures.ts';

/** One of the dimensions, or a field of the company's own. */
const isDimension = new RegExp(`^(${dimensions.join('|')}|field\\.[a-z][a-z0-9-]{0,39})$`);
const dimension = z
  .string()
  .regex(isDimension)
  .transform((text) => text as Dimension);

const ask = z.strictObject({
  measure: z.string().max(80),
  from: z.iso.date(),
  to: z.iso.date(),
  zone: z.string().max(100),
  step: z.enum(steps).default('none'),
  split: dimension.nullable().default(null),
  filter: z.record(z.string().regex(isDimension), z.array(z.string().max(200)).min(1).max(100)).default({}),
  time: z.enum(['clock', 'business']).default('clock'),
});

export const asksInput = z.strictObject({ asks: z.array(ask).min(1).max(24) });

/** Answers up to 24 questions of somebody who reads reports. */
export const answerMeasures = query({
  name: 'measures.answer',
  fromReplica: true,
  permission: 'insights:read',
  input: asksInput,
  async run(run, { asks }) {
    for (const { split, filter } of asks)
      if (split === 'member' || filter.member) await assertPeople(run, filter.member ?? null);
    const items = await readMeasures(
      run,
      asks.map(({ filter, ...one }) => ({ ...one, filter: filter as Partial<Record<Dimension, string[]>> })),
    );
    return { items, ageSeconds: await ageOf(run.tx) };
  },
});
