import { weekdays } from '../../../../server/kernel/working-time/schedule.ts';
import type { Say } from '../../../platform/messages/text.tsx';
import type { en } from '../messages/en.ts';
import { textOfIntervals } from './hours-text.ts';
import type { Calendar } from './types.ts';

/** The opening times of a week in one line, days alike taken together: "Mon–Fri 09:00–17:00". */
export function week(hours: Calendar['hours'], say: Say<typeof en>): string {
  const days = weekdays.map((day) => ({ day, text: textOfIntervals(hours[day]) }));
  const runs: { first: (typeof days)[number]; last: (typeof days)[number] }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.first.text === day.text) run.last = day;
    else runs.push({ first: day, last: day });
  }
  const shown = runs.filter((run) => run.first.text);
  if (shown.length === 0) return say('team.calendars.closed');
  return shown.map(({ first, last }) => `${daysOf(first.day, last.day, say)} ${first.text}`).join(' · ');
}

function daysOf(
  first: (typeof weekdays)[number],
  last: (typeof weekdays)[number],
  say: Say<typeof en>,
): string {
  const name = say(`team.day.${first}`);
  return first === last ? name : `${name}–${say(`team.day.${last}`)}`;
}
