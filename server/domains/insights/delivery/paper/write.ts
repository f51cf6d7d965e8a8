import { isLanguage, type Language } from '../../../../kernel/language.ts';
import { say } from '../../../../platform/messages.ts';
import type { Unit } from '../../../measures/index.ts';

const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-nu-latn' };
const minute = 60;
const hour = 3600;
const day = 86_400;

export type Writer = ReturnType<typeof writerOf>;

/** A currency, and of how many digits its minor units are as they are stored: what people write may be fewer (IDR). */
export type Money = { currency: string; digits: number };

/** Writes figures, days and sentences in a language, as people there read them. */
export function writerOf(given: string, { currency, digits }: Money, zone: string) {
  const language: Language = isLanguage(given) ? given : 'en';
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  });
  const shownDigits = money.resolvedOptions().maximumFractionDigits ?? 0;
  const length = new Intl.DurationFormat(locale, { style: language === 'en' ? 'narrow' : 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  const figures: Record<Unit, (value: number) => string> = {
    count: (value) => (Number.isInteger(value) ? whole : fine).format(value),
    seconds: (value) => (Math.abs(value) < 0.5 ? '0' : length.format(partsOf(value))),
    share: (value) => share.format(value),
    score: (value) => fine.format(value),
    money: (value) => money.format(value / 10 ** digits),
  };
  return {
    language,
    /** Money is divided by 10 to the power of its digits, and written with so many. */
    money: { digits, shownDigits },
    say: (key: string, params: Record<string, string | number> = {}) => say(language, key, params),
    figure: (value: number | null, unit: Unit) => (value === null ? '–' : plain(figures[unit](value))),
    /** @param on `YYYY-MM-DD`. */
    day: (on: string) => date.format(new Date(`${on}T00:00:00Z`)),
    time: (at: string) => plain(clock.format(new Date(at))),
  };
}

/** No-break spaces are not in every font, and a table breaks between its columns anyway. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A length in its two greatest units, rounded to the smaller: nobody plans by the seconds of a day. */
function partsOf(seconds: number): Parameters<Intl.DurationFormat['format']>[0] {
  const about = Math.abs(seconds);
  if (about < minute) return { seconds: Math.round(seconds) };
  const step = about < hour ? 1 : about < day ? minute : hour;
  const whole = Math.round(about / step) * step;
  const sign = seconds < 0 ? -1 : 1;
  const parts = {
    days: sign * Math.floor(whole / day),
    hours: sign * Math.floor((whole % day) / hour),
    minutes: sign * Math.floor((whole % hour) / minute),
    seconds: sign * (whole % minute),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0));
}
