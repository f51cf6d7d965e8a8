import { LOCALES } from '../../../platform/messages/dates.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Schedule } from './types.ts';

/** The days of the week, Monday first. */
export function useDayNames(): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[useLanguage()], { weekday: 'long', timeZone: 'UTC' });
  // The 5th of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, n) => format.format(new Date(Date.UTC(1970, 0, 5 + n))));
}

/** When it is sent, in words: “Mondays and Fridays at 08:00”. */
export function useRhythm(): (schedule: Pick<Schedule, 'rhythm' | 'time'>) => string {
  const say = useText();
  const names = useDayNames();
  return ({ rhythm, time }) => {
    if (rhythm.every === 'day') return say('delivery.at.day', { time });
    if (rhythm.every === 'week') {
      const days = rhythm.on.map((one) => names[one - 1] ?? '').join(', ');
      return say('delivery.at.week', { days, time });
    }
    return rhythm.on === 0
      ? say('delivery.at.lastDay', { time })
      : say('delivery.at.month', { day: rhythm.on, time });
  };
}
