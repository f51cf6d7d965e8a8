import { type Country, holidaysOf, plusDays, weekdayOf } from './holidays.ts';

/** What makes a day unlike its weekday. */
export type DayFacts = { weekday: number; isHoliday: boolean; isAfterHoliday: boolean; isPayday: boolean };

/** Wages come from the 25th to the 1st, in Indonesia as in Thailand; orders follow, and questions follow orders. */
const isPayday = (date: string) => {
  const day = Number(date.slice(8));
  return day >= 25 || day === 1;
};

const known = new Map<string, ReadonlySet<string>>();

function holidaySet(country: Country, year: number): ReadonlySet<string> {
  const key = `${country}${year}`;
  const found = known.get(key) ?? new Set(holidaysOf(country, year));
  known.set(key, found);
  return found;
}

export function isHoliday(country: Country, date: string): boolean {
  return holidaySet(country, Number(date.slice(0, 4))).has(date);
}

/** Weekday, holiday, first day after one, days of wages. */
export function factsOf(country: Country, date: string): DayFacts {
  const holiday = isHoliday(country, date);
  return {
    weekday: weekdayOf(date),
    isHoliday: holiday,
    isAfterHoliday: !holiday && isHoliday(country, plusDays(date, -1)),
    isPayday: country !== 'none' && isPayday(date),
  };
}
