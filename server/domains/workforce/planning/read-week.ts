import { and, desc, eq, gt, gte, lte } from 'drizzle-orm';
import { running } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { readCalendars, timelineOf } from '../../team/index.ts';
import { midnightOf } from '../forecasting/local-day.ts';
import { slotsOfDay } from '../rules/arrivals/arrivals.ts';
import { daysBetween, plusDays } from '../rules/calendar/holidays.ts';
import { openByArrivals } from '../rules/need/open.ts';
import type { WeekTask } from '../rules/need/plan-week.ts';
import { workforceForecasts } from '../schema.ts';
import { readPlanSettings } from '../settings/keep-settings.ts';
import { plannedIn, readShifts, type ShiftRow } from './read-shifts.ts';

const half = 1_800_000;
const weekSlots = 7 * slotsOfDay;

export type WeekRead = Omit<WeekTask, 'more' | 'factor'> & {
  weekOf: string;
  zone: string;
  shifts: ShiftRow[];
  roster: { id: string; publishedAt: Date | null } | null;
};

/** Everything that a week's plan is reckoned from: forecasts, opening hours, shifts, settings. */
export async function readWeek(run: Run, weekOf: string): Promise<WeekRead> {
  const { zone } = await findWorkspace(run.actor.workspaceId);
  const settings = await readPlanSettings(run);
  const channels = await readForetold(run, weekOf, 7);
  const isOpen = (await readOpen(run, zone, weekOf)) ?? openByArrivals(channels, weekSlots);
  const { shifts, roster } = await readShifts(run, weekOf);
  const planned = plannedIn(shifts, midnightOf(weekOf, zone).getTime(), weekSlots);
  return { weekOf, zone, settings, channels, isOpen, shifts, roster, planned };
}

/** What is foretold for the days from a date on, by the newest forecast of each channel that was made by each of them. */
async function readForetold({ tx, actor }: Run, from: string, days: number) {
  const { workspaceId, channel, firstDay } = workforceForecasts;
  const mine = eq(workspaceId, actor.workspaceId);
  const fields = { channel, firstDay, days: workforceForecasts.days };
  const within = await tx
    .select(fields)
    .from(workforceForecasts)
    .where(and(mine, gt(firstDay, from), lte(firstDay, plusDays(from, days - 1))));
  const before = await tx
    .selectDistinctOn([channel], fields)
    .from(workforceForecasts)
    .where(and(mine, lte(firstDay, from), gte(firstDay, plusDays(from, -35))))
    .orderBy(channel, desc(firstDay));
  const all = [...before, ...within].toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
  const names = [...new Set(all.map((one) => one.channel))].sort();
  return names.map((name) => {
    const counts: number[] = Array.from({ length: days * slotsOfDay }, () => 0);
    for (const forecast of all.filter((one) => one.channel === name))
      for (const day of forecast.days) {
        const at = daysBetween(from, day.date);
        if (at < 0 || at >= days) continue;
        day.counts.forEach((count, slot) => {
          counts[at * slotsOfDay + slot] = count;
        });
      }
    return { channel: name, counts };
  });
}

/** In which half hours of a week the company is open, by its own calendar; null where it has set no hours. */
async function readOpen(run: Run, zone: string, weekOf: string): Promise<boolean[] | null> {
  const timeline = timelineOf(null, await readCalendars(run.context, {}));
  const begins = midnightOf(weekOf, zone).getTime();
  const ends = begins + weekSlots * half;
  if (!timeline.some(({ from, schedule }) => from < ends && schedule !== null)) return null;
  const open: boolean[] = Array.from({ length: weekSlots }, () => false);
  for (const span of running(timeline, { from: begins, to: ends }))
    for (let slot = Math.floor((span.from - begins) / half); begins + slot * half < span.to; slot++)
      open[slot] = true;
  return open;
}
