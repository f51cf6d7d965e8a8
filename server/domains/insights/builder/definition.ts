import { z } from 'zod';
import { steps } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import { invalidInput, type Run } from '../../../platform/command.ts';
import { assertPeople, dimensions, type Measure, measureOf } from '../../measures/index.ts';
import { readPeriod } from '../reports/period.ts';
import { faultOf } from './rules/faults.ts';
import { narrowed } from './rules/places.ts';
import { pictures, type ReportDefinition } from './shapes.ts';

const fieldKey = /^field\.[a-z][a-z0-9-]{0,39}$/;
const dimension = z.union([
  z.enum(dimensions),
  z.custom<`field.${string}`>((one) => typeof one === 'string' && fieldKey.test(one)),
]);
const span = z.union([
  z.strictObject({
    last: z.int().min(1).max(1098),
    unit: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  }),
  z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
]);

/** A report as it is asked; whether it can be told is for `checked`. */
export const definitionInput = z.strictObject({
  measures: z.array(z.string().min(1).max(60)).min(1).max(4),
  span,
  step: z.enum(steps),
  split: dimension.nullable(),
  filter: z.partialRecord(dimension, z.array(z.string().max(500)).max(50)).default({}),
  compare: z.enum(['none', 'before', 'year-before']).default('none'),
  time: z.enum(['clock', 'business']).default('clock'),
  picture: z.enum(pictures),
});

/** A report as it was sent. @throws Problem 400 `input-invalid` with the wrong fields. */
export function readDefinition(given: unknown): z.output<typeof definitionInput> {
  const read = definitionInput.safeParse(given);
  if (!read.success) throw invalidInput(read.error);
  return read.data;
}

/** The zone in which the company lives, and the day that it is there. */
export type Today = { zone: string; today: string };

/** A report that can be told, with its measures, the zone of the company and its today. */
export type Checked = Today & { definition: ReportDefinition; measures: Measure[] };

/** Where and when it is now for whoever asks. */
export async function todayOf(run: Run): Promise<Today> {
  const { zone } = await readPeriod(run, {});
  return { zone, today: dayIn(zone, run.now) };
}

/**
 * Holds a report against the measures there are.
 * @throws Problem 400 `measure-unknown`, `period-invalid`, `report-split-impossible`, `report-hours-impossible`,
 *   `report-picture-impossible`, `report-step-too-fine`; 403 `permission-missing` for figures of other people,
 *   `person-closed` for those of one whom it names.
 */
export async function checkedOn(
  run: Run,
  at: Today,
  asked: z.output<typeof definitionInput>,
): Promise<Checked> {
  const definition: ReportDefinition = { ...asked, filter: Object.fromEntries(narrowed(asked.filter)) };
  const { split, filter } = definition;
  if (split === 'member' || filter.member) await assertPeople(run, filter.member ?? null);
  const measures = definition.measures.map((key) => measureOf(key));
  const fault = faultOf(definition, measures, at.today);
  if (fault) throw new Problem(400, fault);
  return { definition, measures, ...at };
}

/** The same of one report by itself. @throws as `checkedOn`. */
export async function checked(run: Run, asked: z.output<typeof definitionInput>): Promise<Checked> {
  return checkedOn(run, await todayOf(run), asked);
}
