import { dayIn } from '../../../kernel/date-formats.ts';
import type { Cell } from './measures.ts';

/** Months (`YYYY-MM`), oldest first, that were over when it was `now` in the zone. */
export function monthsBefore(zone: string, now: Date, count: number): string[] {
  const [year = 0, month = 0] = dayIn(zone, now).split('-').map(Number);
  return Array.from({ length: count }, (_, at) => {
    const first = new Date(Date.UTC(year, month - 1 - count + at, 1));
    return first.toISOString().slice(0, 7);
  });
}

/** The first day of a month, and that of the one after the last. */
export function edgesOfMonths(months: readonly string[]): { from: string; until: string } {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const [year = 0, month = 0] = last.split('-').map(Number);
  return { from: `${first}-01`, until: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) };
}

/** By what time goes on: where people are asked each quarter, the other figures are laid together by quarters too. */
export const steps = ['month', 'quarter'] as const;
export type Step = (typeof steps)[number];

/** `2026-Q4` for `2026-11`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The quarters of which all three months are there. */
export function quartersIn(months: readonly string[]): string[] {
  const quarters = Map.groupBy(months, quarterOf);
  return [...quarters].filter(([, own]) => own.length === 3).map(([quarter]) => quarter);
}

/** Figures of months as figures of quarters, each by its weight. */
export function byQuarter(cells: readonly Cell[]): Cell[] {
  const groups = Map.groupBy(cells, ({ teamId, step }) => `${teamId} ${quarterOf(step)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const n = own.reduce((all, one) => all + one.n, 0);
    const value = own.reduce((all, one) => all + one.value * one.n, 0) / n;
    return [{ teamId: first.teamId, step: quarterOf(first.step), value, n }];
  });
}

/** Whether nobody was asked in two months after each other, though it was asked more than once. */
export function isQuarterly(cells: readonly Cell[]): boolean {
  const asked = [
    ...new Set(cells.map(({ step }) => Number(step.slice(0, 4)) * 12 + Number(step.slice(5)))),
  ].sort((a, b) => a - b);
  return asked.length > 1 && asked.every((month, at) => at === 0 || month - (asked[at - 1] ?? 0) > 1);
}
