import { z } from 'zod';
import { isZone } from '../../../kernel/working-time/index.ts';

const time = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const day = z
  .array(z.tuple([time, time]).refine(([from, to]) => from < to))
  .max(10)
  .optional();

/** Opening times by day, several a day for breaks; a day that is left out is shut. */
export const hoursInput = z.strictObject({
  ...{ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
});

/** An IANA name such as `Asia/Jakarta`: an offset would be wrong after the next change of the clocks. */
export const zoneInput = z.string().max(60).refine(isZone);

/** `2026-08-17`. */
export const dateInput = z.iso.date();

const holiday = z.strictObject({ date: dateInput, name: z.string().trim().max(100).default('') });

/** Holidays, each date once. */
export const holidaysInput = z
  .array(holiday)
  .max(1000)
  .transform((days) =>
    [...new Map(days.map((one) => [one.date, one])).values()].sort((a, b) => a.date.localeCompare(b.date)),
  );

/** What a calendar says. */
export const calendarInput = {
  name: z.string().trim().min(1).max(100),
  zone: zoneInput,
  hours: hoursInput,
  holidays: holidaysInput,
};
