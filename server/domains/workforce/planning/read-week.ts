import { and, desc, eq, gt, gte, lte, notInArray } from 'drizzle-orm';
import { running } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { requestCards } from '../../requests/index.ts';
import { readCalendars, timelineOf } from '../../team/index.ts';
import { dateAt, midnightOf, mondayOf, slotAt } from '../forecasting/local-day.ts';
import { slotsOfDay, sumOf } from '../rules/arrivals/arrivals.ts';
import { daysBetween, plusDays } from '../rules/calendar/holidays.ts';
import { openByArrivals } from '../rules/need/open.ts';
import type { WeekTask } from '../rules/need/plan-week.ts';
import { modeOf } from '../rules/need/settings.ts';
import type { Waiting } from '../rules/need/week.ts';
import { workforceForecasts } from '../schema.ts';
import { readPlanSettings } from '../settings/keep-settings.ts';
import { plannedIn, readShifts, type ShiftRow } from './read-shifts.ts';

const half = 1_800_000;

export type WeekRead = Omit<WeekTask, 'more' | 'factor'> & {
  weekOf: string;
  zone: string;
  shifts: ShiftRow[];
  roster: { id: string; publishedAt: Date | null } | null;
};

/** Everything that a week's plan is reckoned from: forecasts, opening hours, what waits, shifts, settings. */
export async function readWeek(run: Run, weekOf: string): Promise<WeekRead> {
  const { zone } = await findWorkspace(run.actor.workspaceId);
  const settings = await readPlanSettings(run);
  const channels = await readForetold(run, weekOf, 7);
  const isOpen = await openIn(run, zone, { from: weekOf, days: 7, channels });
  const waiting = await readWaiting(run, zone, weekOf);
  const { shifts, roster } = await readShifts(run, weekOf);
  const planned = plannedIn(shifts, midnightOf(weekOf, zone).getTime(), 7 * slotsOfDay);
  return { weekOf, zone, settings, channels, isOpen, waiting, shifts, roster, planned };
}

/** So many days ahead something is foretold. */
const farthest = 35;

/** What waits now, and what will have come until the week begins; null where that is over or too far. */
async function readWaiting(run: Run, zone: string, weekOf: string): Promise<Waiting | null> {
  const today = dateAt(run.now, zone);
  const from = mondayOf(today);
  const days = daysBetween(from, weekOf);
  if (days < 0 || days > farthest) return null;
  const channels = days > 0 ? await readForetold(run, from, days) : [];
  const mails = channels.filter(({ channel }) => modeOf(channel) === 'mail');
  return {
    count: await countWaiting(run),
    now: daysBetween(from, today) * slotsOfDay + slotAt(run.now, zone),
    before: {
      arrivals: Array.from({ length: days * slotsOfDay }, (_, slot) =>
        sumOf(mails.map(({ counts }) => counts[slot] ?? 0)),
      ),
      isOpen: days > 0 ? await openIn(run, zone, { from, days, channels }) : [],
    },
  };
}

/** Requests that can wait and whose customers wait for words. */
async function countWaiting({ tx, actor }: Run): Promise<number> {
  const { workspaceId, folder, status, customerSpokeLast, channel } = requestCards;
  return tx.$count(
    requestCards,
    and(
      ...[eq(workspaceId, actor.workspaceId), eq(folder, 'work'), eq(status, 'open')],
      ...[eq(customerSpokeLast, true), notInArray(channel, ['phone', 'chat'])],
    ),
  );
}

type Stretch = { from: string; days: number; channels: readonly { counts: readonly number[] }[] };

/** In which half hours the company is open: by its own calendar, else when customers come. */
async function openIn(run: Run, zone: string, { from, days, channels }: Stretch): Promise<boolean[]> {
  const slots = days * slotsOfDay;
  return (await readOpen(run, zone, from, slots)) ?? openByArrivals(channels, slots);
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

/** In which half hours from a day on the company is open, by its own calendar; null where it has set no hours. */
async function readOpen(run: Run, zone: string, from: string, slots: number): Promise<boolean[] | null> {
  const timeline = timelineOf(null, await readCalendars(run.context, {}));
  const begins = midnightOf(from, zone).getTime();
  const ends = begins + slots * half;
  if (!timeline.some((one) => one.from < ends && one.schedule !== null)) return null;
  const open: boolean[] = Array.from({ length: slots }, () => false);
  for (const span of running(timeline, { from: begins, to: ends }))
    for (let slot = Math.floor((span.from - begins) / half); begins + slot * half < span.to; slot++)
      open[slot] = true;
  return open;
}
