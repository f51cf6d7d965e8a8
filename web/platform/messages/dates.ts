import type { Language } from './language.ts';

export interface Dates {
  /** Short, as beside a message: the time today, weekday and time this week, else the day. */
  moment: (instant: string | Date, now: Date) => string;
  /** The day in full words, with the Buddhist year in Thai. */
  day: (instant: string | Date) => string;
  /** A short day, "26 Nov". */
  shortDay: (instant: string | Date) => string;
  /** Day and time in full, for titles and logs. */
  full: (instant: string | Date) => string;
  /** A length of time in two units at most: "1 d 7 h". */
  duration: (seconds: number) => string;
  /** The time left, the coarser the farther: "24 m", "1 h 10 m", "5 h", "3 d". */
  left: (seconds: number) => string;
  /** A length of time in one unit, as at an axis: "36 h". */
  inUnit: (seconds: number, unit: TimeUnit) => string;
}

export type TimeUnit = 'd' | 'h' | 'm';

/** `zone` is an IANA name; without it the browser's own zone. */
export function datesFor(language: Language, zone?: string): Dates {
  const write = (instant: string | Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options }).format(new Date(instant));
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    moment: (instant, now) => {
      const age = now.getTime() - new Date(instant).getTime();
      const sameDay = write(instant, DAY) === write(now, DAY);
      if (sameDay) return write(instant, time);
      if (age > 0 && age < 6 * DAY_MS) return write(instant, { weekday: 'short', ...time });
      const sameYear = write(instant, { year: 'numeric' }) === write(now, { year: 'numeric' });
      return write(instant, sameYear ? { day: 'numeric', month: 'short' } : DAY_SHORT);
    },
    day: (instant) => write(instant, { weekday: 'long', ...DAY }),
    shortDay: (instant) => write(instant, { day: 'numeric', month: 'short' }),
    full: (instant) => write(instant, { ...DAY_SHORT, ...time }),
    duration: (seconds) => durationOf(seconds, language),
    left: (seconds) => leftOf(seconds, language),
    inUnit: (seconds, unit) => `${Math.round(seconds / UNIT_SECONDS[unit])}\u00a0${UNITS[language][unit]}`,
  };
}

/** In one unit from two hours on: what is far need not be exact. */
function leftOf(seconds: number, language: Language): string {
  const { d, h, m } = UNITS[language];
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 60) return `${minutes}\u00a0${m}`;
  if (minutes < 120) return durationOf(minutes * 60, language);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours}\u00a0${h}` : `${Math.floor(hours / 24)}\u00a0${d}`;
}

function durationOf(seconds: number, language: Language): string {
  const { d, h, m, s } = UNITS[language];
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole}\u00a0${s}`;
  const minutes = Math.round(whole / 60);
  const parts: [number, string][] =
    minutes >= 1440
      ? [
          [Math.floor(Math.round(minutes / 60) / 24), d],
          [Math.round(minutes / 60) % 24, h],
        ]
      : [
          [Math.floor(minutes / 60), h],
          [minutes % 60, m],
        ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}\u00a0${unit}`)
    .join(' ');
}

export const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  id: 'id-ID',
  th: 'th-TH-u-ca-buddhist-nu-latn',
};
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const DAY_SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const DAY_MS = 86_400_000;
const UNIT_SECONDS: Record<TimeUnit, number> = { d: 86_400, h: 3600, m: 60 };
const UNITS: Record<Language, Record<'d' | 'h' | 'm' | 's', string>> = {
  en: { d: 'd', h: 'h', m: 'm', s: 's' },
  id: { d: 'hr', h: 'jam', m: 'mnt', s: 'dtk' },
  th: { d: 'วัน', h: 'ชม.', m: 'นาที', s: 'วินาที' },
};
