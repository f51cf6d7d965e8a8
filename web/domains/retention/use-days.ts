import { LOCALES } from '../../platform/messages/dates.ts';
import { useLanguage } from '../../platform/messages/text.tsx';

/** Days and months of the calendar (`2026-03-09`, `2026-03`) in the reader's words: they are the same in every zone. */
export function useDays() {
  const locale = LOCALES[useLanguage()];
  const write = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
  return {
    day: (day: string) => write(day, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: (month: string) => write(`${month}-01`, { month: 'short', year: 'numeric' }),
  };
}
