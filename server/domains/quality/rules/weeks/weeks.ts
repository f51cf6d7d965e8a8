const day = 86_400_000;

/** The Monday of the week of a day, both `YYYY-MM-DD`. */
export function mondayOf(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const back = (new Date(at).getUTCDay() + 6) % 7;
  return dateOf(at - back * day);
}

/** The day so many days later, or earlier. */
export function daysAfter(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * day);
}

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
