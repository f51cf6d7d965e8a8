import type { Country } from '../calendar/holidays.ts';

/** Half hours of a day. */
export const slotsOfDay = 48;
/** Seconds of a half hour. */
export const slotSeconds = 1800;

/** How many came on a date of the company's own calendar, half hour by half hour from midnight on. */
export type ArrivalDay = { date: string; counts: number[] };

/** What a forecast is made from: days in order without a gap, oldest first. */
export type ArrivalPast = { days: readonly ArrivalDay[]; country: Country };

export const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
