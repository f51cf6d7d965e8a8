export type SnoozeChoice = 'laterToday' | 'tomorrow' | 'monday' | 'nextWeek';

/** The usual times to put a request off to, in local time; "later today" only while there is an evening left. */
export function snoozeChoices(now: Date): { id: SnoozeChoice; until: Date }[] {
  const choices: { id: SnoozeChoice; until: Date }[] = [];
  if (now.getHours() < 16) choices.push({ id: 'laterToday', until: new Date(now.getTime() + 3 * HOUR) });
  choices.push({ id: 'tomorrow', until: morning(now, 1) });
  const toMonday = (8 - now.getDay()) % 7 || 7;
  if (toMonday > 1) choices.push({ id: 'monday', until: morning(now, toMonday) });
  choices.push({ id: 'nextWeek', until: morning(now, 7) });
  return choices.filter(
    (one, at) => choices.findIndex((other) => other.until.getTime() === one.until.getTime()) === at,
  );
}

const HOUR = 3_600_000;
const morning = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8);
