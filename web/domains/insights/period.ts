import type { Grouping, ReportInput } from './types.ts';
import { groupings, isFieldGrouping } from './types.ts';

/** Spans that are asked for most, in days, today included. */
export const spans = [7, 30, 90] as const;

/** The question to the server out of the address of the page; 30 days up to today unless told. */
export function reportInput(search: Record<string, unknown>, today: Date): ReportInput {
  const isDay = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const to = isDay(search.to) ? search.to : dayOf(today);
  const from = isDay(search.from) ? search.from : daysBefore(to, 29);
  const groupBy: Grouping =
    groupings.find((one) => one === search.by) ?? (isFieldGrouping(search.by) ? search.by : 'team');
  const team = typeof search.team === 'string' ? search.team : undefined;
  return { from: from <= to ? from : to, to, groupBy, ...(team ? { team } : {}) };
}

/** The span of these two days when it is one of the usual ones that ends today. */
export function spanOf(
  { from, to }: Pick<ReportInput, 'from' | 'to'>,
  today: Date,
): (typeof spans)[number] | null {
  if (to !== dayOf(today)) return null;
  return spans.find((days) => daysBefore(to, days - 1) === from) ?? null;
}

/** The local day as YYYY-MM-DD. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** The day that lies so many days before a day. */
export function daysBefore(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(new Date(year, month - 1, date - days));
}

/** The filter of the list that holds exactly the requests of a bar or a row. */
export function requestsOf(
  input: ReportInput,
  which: 'opened' | 'solved',
  at: { day?: string; key?: string },
): Record<string, string> {
  const from = at.day ?? input.from;
  const to = at.day ?? input.to;
  const period: Record<string, string> =
    which === 'opened' ? { openedFrom: from, openedTo: to } : { solvedFrom: from, solvedTo: to };
  const group =
    at.key === undefined || input.groupBy === 'day' ? {} : { [filterOf(input.groupBy)]: at.key || 'none' };
  return { view: 'all', ...(input.team ? { team: input.team } : {}), ...period, ...group };
}

const filterOf = (by: Grouping) => (by === 'member' ? 'assignee' : by);
