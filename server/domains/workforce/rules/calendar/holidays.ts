/** Whose holidays and labour law a workspace plans by. */
export const countries = ['id', 'th', 'none'] as const;
export type Country = (typeof countries)[number];

/**
 * Days off that move with the moon, by year, as they were decreed. Indonesia: joint decrees of three ministers (SKB) on
 * national holidays and shared leave, 855/2023 for 2024, 1017/2024 for 2025, 1497/2025 for 2026, without shared leave.
 * Thailand: announcements of the cabinet and of the Bank of Thailand; for 2027 the full moons by the Thai calendar of the year,
 * which is no leap year, as it is printed. In Indonesia the days hang on sighted moons: what is not decreed yet is not guessed.
 */
const moving: Readonly<Record<Exclude<Country, 'none'>, Readonly<Record<number, readonly string[]>>>> = {
  id: {
    2024: [...['02-08', '02-10', '03-11', '04-10', '04-11'], ...['05-23', '06-17', '07-07', '09-16']],
    2025: [...['01-27', '01-29', '03-29', '03-31', '04-01'], ...['05-12', '06-06', '06-27', '09-05']],
    2026: [...['01-16', '02-17', '03-19', '03-21', '03-22'], ...['05-27', '05-31', '06-16', '08-25']],
  },
  th: {
    2024: ['02-24', '05-22', '07-20', '07-21'],
    2025: ['02-12', '05-11', '07-10', '07-11'],
    2026: ['03-03', '05-31', '07-29', '07-30'],
    2027: ['02-21', '05-20', '07-18', '07-19'],
  },
};

/** The same day every year. */
const fixed: Readonly<Record<Exclude<Country, 'none'>, readonly string[]>> = {
  id: ['01-01', '05-01', '06-01', '08-17', '12-25'],
  th: [
    ...['01-01', '04-06', '04-13', '04-14', '04-15', '05-01', '05-04', '06-03', '07-28'],
    ...['08-12', '10-13', '10-23', '12-05', '12-10', '12-31'],
  ],
};

/** In Indonesia Good Friday, Easter and Ascension: days after Easter. */
const afterEaster = [-2, 0, 39];

const day = 86_400_000;

/** Whether the days off of a year that move with the moon are known. */
export function knowsMoving(country: Country, year: number): boolean {
  return country === 'none' || moving[country][year] !== undefined;
}

/**
 * The holidays of a year as `YYYY-MM-DD`, sorted. In Thailand one on a weekend is made up for on the next working day, a
 * Saturday and a Sunday beside each other by one day together (as for Songkran and Asalha Bucha in 2024).
 */
export function holidaysOf(country: Country, year: number): string[] {
  if (country === 'none') return [];
  const days = new Set([...fixed[country], ...(moving[country][year] ?? [])].map((one) => `${year}-${one}`));
  if (country === 'id') for (const after of afterEaster) days.add(plusDays(easterOf(year), after));
  if (country === 'th')
    for (const one of [...days].sort())
      if (isWeekend(one) && !(weekdayOf(one) === 6 && days.has(plusDays(one, -1))))
        days.add(nextWorkingDay(one, days));
  return [...days].filter((one) => one.startsWith(String(year))).sort();
}

/** A date so many days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How many days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

const isWeekend = (date: string) => weekdayOf(date) >= 5;

function nextWorkingDay(date: string, taken: ReadonlySet<string>): string {
  let next = plusDays(date, 1);
  while (isWeekend(next) || taken.has(next)) next = plusDays(next, 1);
  return next;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8; Butcher 1876). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
