import type { Holiday } from './types.ts';

/** National holidays that fall on the same date each year; those that follow the moon are announced year by year. */
const fixed = {
  id: [
    ['01-01', 'Tahun Baru Masehi'],
    ['05-01', 'Hari Buruh Internasional'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['08-17', 'Hari Kemerdekaan'],
    ['12-25', 'Hari Raya Natal'],
  ],
  th: [
    ['01-01', 'วันขึ้นปีใหม่'],
    ['04-06', 'วันจักรี'],
    ['04-13', 'วันสงกรานต์'],
    ['04-14', 'วันสงกรานต์'],
    ['04-15', 'วันสงกรานต์'],
    ['05-01', 'วันแรงงานแห่งชาติ'],
    ['08-12', 'วันแม่แห่งชาติ'],
    ['10-23', 'วันปิยมหาราช'],
    ['12-05', 'วันพ่อแห่งชาติ'],
    ['12-10', 'วันรัฐธรรมนูญ'],
    ['12-31', 'วันสิ้นปี'],
  ],
} as const;

/** Countries whose holidays can be put in. */
export const countries = ['id', 'th'] as const;
export type Country = (typeof countries)[number];

/** The list with a country's fixed holidays of two years, each date once, in order. */
export function withFixed(holidays: readonly Holiday[], country: Country, year: number): Holiday[] {
  const known = new Map(holidays.map((one) => [one.date, one]));
  for (const each of [year, year + 1])
    for (const [day, name] of fixed[country]) {
      const date = `${each}-${day}`;
      if (!known.has(date)) known.set(date, { date, name });
    }
  return [...known.values()].sort((a, b) => a.date.localeCompare(b.date));
}
