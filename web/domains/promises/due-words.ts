import type { Language } from '../../platform/messages/language.ts';
import type { Precision } from './types.ts';

const locales: Record<Language, string> = {
  en: 'en-GB',
  id: 'id-ID',
  th: 'th-TH-u-ca-buddhist-nu-latn',
};

/** Until when, in the zone of the workspace: “Fri 27 Nov, 17:00”, or the day alone. */
export function dueWords(
  { dueAt, precision }: { dueAt: string | Date; precision: Precision },
  language: Language,
  zone: string,
): string {
  const at = new Date(dueAt);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }).format(at);
  const day = write({ weekday: 'short', day: 'numeric', month: 'short' });
  if (precision === 'date') return day;
  return `${day}, ${write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}

export type Nearness = 'late' | 'soon' | 'calm';

/** How near the end is: over, within three hours, or not yet. */
export function nearness(dueAt: string, now: Date): Nearness {
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return 'late';
  return left < 3 * 3_600_000 ? 'soon' : 'calm';
}

/** A local time of a form (YYYY-MM-DDTHH:MM, or a day alone) as the API takes it; null while it is none. */
export function readAt(day: string, time: string, now: Date): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  if (time === '') return day;
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) || at <= now ? null : at.toISOString();
}
