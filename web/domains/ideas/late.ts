import type { IdeaItem } from './types.ts';

/** Whether an idea still waits though its day is over, by the day where the reader is. */
export function isLate({ state, dueOn }: Pick<IdeaItem, 'state' | 'dueOn'>, now = new Date()): boolean {
  return (state === 'new' || state === 'under-review') && dueOn < dayHere(now);
}

/** The day of the calendar here, `YYYY-MM-DD`. */
function dayHere(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
