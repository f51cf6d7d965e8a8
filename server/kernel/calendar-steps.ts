/** The stretches by which times are cut. */
export const steps = ['none', 'hour', 'day', 'week', 'month', 'quarter'] as const;
export type Step = (typeof steps)[number];

/** Days by the calendar alone, YYYY-MM-DD, both included: without a zone, and cheap enough to be asked thousands of times. */
export type Days = { from: string; to: string };

const day = 86_400_000;

/** The step in which a day or an hour (YYYY-MM-DD, YYYY-MM-DDTHH) lies: its first day, Mondays for weeks, or its hour. */
export function stepAt(at: string, step: Step): string {
  const date = at.slice(0, 10);
  if (step === 'week') return mondayOf(date);
  if (step === 'month') return firstOf(date, 1);
  if (step === 'quarter') return firstOf(date, 3);
  return step === 'hour' ? at.slice(0, 13) : date;
}

/** Every step from a day to another (both included), in order; none where nothing is stepped. */
export function stepsIn({ from, to }: Days, step: Step): string[] {
  if (step === 'none') return [];
  const unit = step === 'hour' ? 'day' : step;
  const found: string[] = [];
  for (let at = stepAt(from, unit); at <= to; at = after(at, unit)) found.push(at);
  return step === 'hour' ? found.flatMap((date) => hours.map((hour) => `${date}T${hour}`)) : found;
}

/** The last day of a step, or the one that ends it all where that comes first. */
export function lastDayOf(at: string | null, step: Step, to: string): string {
  if (at === null || step === 'none') return to;
  const date = at.slice(0, 10);
  const last = step === 'hour' ? date : later(after(date, step), -1);
  return last > to ? to : last;
}

/** So many days later. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** The first day of its month, of its quarter or of its year. */
export function firstOf(date: string, months: 1 | 3 | 12): string {
  const [year = '', month = '1'] = date.split('-');
  const first = Math.floor((Number(month) - 1) / months) * months + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The Monday of its week. */
export function mondayOf(date: string): string {
  return later(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** The first day of the step behind the one that begins on a day. */
function after(begins: string, step: 'day' | 'week' | 'month' | 'quarter'): string {
  if (step === 'day' || step === 'week') return later(begins, step === 'week' ? 7 : 1);
  // From its first day on 32 days lead into the next month, and 93 behind no quarter but the next.
  return firstOf(later(begins, step === 'month' ? 32 : 93), step === 'month' ? 1 : 3);
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
