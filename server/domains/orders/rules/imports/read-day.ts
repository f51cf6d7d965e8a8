import { Temporal } from 'temporal-polyfill';

/** In which order day and month stand where both are numbers below 13. */
export const dayOrders = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

const months = [
  /^(jan|januari|january|ม\.?ค\.?|มกราคม)$/,
  /^(feb|februari|february|pebruari|ก\.?พ\.?|กุมภาพันธ์)$/,
  /^(mar|maret|march|มี\.?ค\.?|มีนาคม)$/,
  /^(apr|april|เม\.?ย\.?|เมษายน)$/,
  /^(may|mei|พ\.?ค\.?|พฤษภาคม)$/,
  /^(jun|juni|june|มิ\.?ย\.?|มิถุนายน)$/,
  /^(jul|juli|july|ก\.?ค\.?|กรกฎาคม)$/,
  /^(aug|agu|agt|ags|agustus|august|ส\.?ค\.?|สิงหาคม)$/,
  /^(sep|sept|september|ก\.?ย\.?|กันยายน)$/,
  /^(oct|okt|oktober|october|ต\.?ค\.?|ตุลาคม)$/,
  /^(nov|nop|november|nopember|พ\.?ย\.?|พฤศจิกายน)$/,
  /^(dec|des|desember|december|ธ\.?ค\.?|ธันวาคม)$/,
];

type Read = { year: number; month: number; day: number };

/**
 * A day, perhaps with a time, as files write it: ISO, with slashes, points or dashes, with the name of the month in three
 * languages, with a Buddhist year. A day alone counts from its noon, so that no zone moves it to another day.
 * @param zone of what says none (IANA).
 * @returns an ISO instant; null for what is no such day, also for the 31st of February.
 */
export function readDay(text: string, { order, zone }: { order: DayOrder; zone: string }): string | null {
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/.exec(tidy);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(.*)$/.exec(tidy);
  const turned = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(.*)$/.exec(tidy);
  const named = /^(\d{1,2})[ -]([\p{L}\p{M}.]+)[ -](\d{4}|\d{2})(.*)$/u.exec(tidy);
  const found = iso ?? turned ?? numbers ?? named;
  if (!found) return null;
  const [, a = '', b = '', c = '', rest = ''] = found;
  const day = iso || turned ? whole(a, b, c) : named ? ofName(a, b, c) : ofNumbers(a, b, c, order);
  return day && instantOf(day, rest, zone);
}

const whole = (year: string, month: string, day: string): Read => ({
  ...{ year: Number(year), month: Number(month), day: Number(day) },
});

function ofName(day: string, name: string, year: string): Read | null {
  const at = months.findIndex((one) => one.test(name));
  return at < 0 ? null : { year: fullYear(year), month: at + 1, day: Number(day) };
}

function ofNumbers(first: string, second: string, year: string, order: DayOrder): Read {
  const [one, other] = [Number(first), Number(second)];
  // Above twelve there is no month, whatever the file is said to be.
  const isDayFirst = one > 12 || (order === 'day-first' && other <= 12);
  return { year: fullYear(year), month: isDayFirst ? other : one, day: isDayFirst ? one : other };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

const time =
  /^(?:[t ,]+|,? ?pukul |,? ?เวลา )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(am|pm|น\.?|wib|wita|wit)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const zones: Record<string, string> = { wib: '+07:00', wita: '+08:00', wit: '+09:00' };

function instantOf({ year, month, day }: Read, rest: string, zone: string): string | null {
  // The Buddhist era is 543 years ahead: nobody sells in the year 2400 of the other one.
  const date = { year: year >= 2400 ? year - 543 : year, month, day };
  try {
    if (rest.trim() === '') return inZone({ ...date, hour: 12, minute: 0, second: 0 }, zone);
    const read = time.exec(rest);
    if (!read) return null;
    const [, hour = '', minute = '', second = '0', half = '', offset = ''] = read;
    const clock = { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(second) };
    const own =
      offset === '' ? zones[half] : /^[+-]/.test(offset) ? offset.replace(/^(...):?(..)$/, '$1:$2') : 'UTC';
    return inZone({ ...date, ...clock }, own ?? zone);
  } catch {
    return null;
  }
}

function hourOf(hour: number, half: string): number {
  if (half === 'pm') return hour === 12 ? 12 : hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}

function inZone(parts: Read & { hour: number; minute: number; second: number }, zone: string): string {
  const plain = Temporal.PlainDateTime.from(parts, { overflow: 'reject' });
  return plain.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
}
