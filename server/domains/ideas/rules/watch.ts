/** Days before its date at which the owner is told. */
const nearDays = 1;

type Watched = { dueOn: string; dueToldAt: Date | null; lateToldAt: Date | null };

/** What the owner is to be told of an idea today, each once for a date. Dates as `YYYY-MM-DD`. */
export function newsOf({ dueOn, dueToldAt, lateToldAt }: Watched, today: string): 'due-soon' | 'late' | null {
  if (dueOn < today) return lateToldAt ? null : 'late';
  return dueToldAt === null && dueOn <= dayAfter(today, nearDays) ? 'due-soon' : null;
}

/** The day so many days after a day of the calendar. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
