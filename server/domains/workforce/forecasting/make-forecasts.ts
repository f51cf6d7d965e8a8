import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { findWorkspace } from '../../access/index.ts';
import { type ArrivalDay, slotsOfDay, sumOf } from '../rules/arrivals/arrivals.ts';
import type { Judged } from '../rules/arrivals/errors.ts';
import type { ArrivalForecast, ForetellTask } from '../rules/arrivals/foretell.ts';
import { daysBetween, plusDays } from '../rules/calendar/holidays.ts';
import { workforceForecasts } from '../schema.ts';
import { readPlanSettings } from '../settings/keep-settings.ts';
import { countArrivals } from './count-arrivals.ts';
import { judgedDays, judgeForecasts } from './judge-forecasts.ts';
import { dateAt } from './local-day.ts';

/** Five weeks are foretold, from up to a year and a month of past; a channel that was silent for eight weeks is left out. */
const horizon = 35;
const pastDays = 400;
const silentDays = 56;
/** So many judged weeks correct the next forecast. */
const judgedWeeks = 8;
const patience = 60_000;
const file = new URL('./arrivals-worker.ts', import.meta.url);

type ChannelTask = { channel: string; firstDay: string; task: ForetellTask };

/** Judges what is over, then foretells every channel anew, each in a thread of its own; the last forecast of a day counts. */
export async function makeForecasts(context: Context): Promise<{ channels: string[] }> {
  await judgeForecasts(context, {});
  const tasks = await readTasks(context, {});
  for (const { channel, firstDay, task } of tasks) {
    const forecast = await workApart<ArrivalForecast>(file, task, patience);
    await keepForecast(context, { channel, firstDay, forecast });
  }
  return { channels: tasks.map((one) => one.channel) };
}

/** The pasts of all channels, to yesterday. */
const readTasks = query({
  name: 'workforce.read-tasks',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  async run(run): Promise<ChannelTask[]> {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const { country } = await readPlanSettings(run);
    const today = dateAt(run.now, zone);
    const all = await countArrivals(run, zone, { from: plusDays(today, -pastDays), to: today });
    const tasks: ChannelTask[] = [];
    for (const [channel, whole] of [...all].sort(([a], [b]) => a.localeCompare(b))) {
      const days = sinceFirst(whole);
      if (days.slice(-silentDays).every(({ counts }) => sumOf(counts) === 0)) continue;
      const judged = await readJudged(run, channel);
      tasks.push({ channel, firstDay: today, task: { days, country, horizon, judged } });
    }
    return tasks;
  },
});

/** A channel has no past before its first contact. */
function sinceFirst(days: readonly ArrivalDay[]): ArrivalDay[] {
  const first = days.findIndex(({ counts }) => sumOf(counts) > 0);
  return first < 0 ? [] : days.slice(first);
}

/** Judged weeks that do not overlap, oldest first. */
async function readJudged({ tx, actor }: Run, channel: string): Promise<Judged[]> {
  const { firstDay, expected, came } = workforceForecasts;
  const rows = await tx
    .select({ firstDay, expected, came })
    .from(workforceForecasts)
    .where(
      and(
        eq(workforceForecasts.workspaceId, actor.workspaceId),
        eq(workforceForecasts.channel, channel),
        isNotNull(workforceForecasts.judgedAt),
      ),
    )
    .orderBy(desc(firstDay))
    .limit(judgedWeeks * judgedDays);
  const apart: typeof rows = [];
  for (const row of rows) {
    const last = apart.at(-1);
    if (!last || daysBetween(row.firstDay, last.firstDay) >= judgedDays) apart.push(row);
  }
  return apart
    .slice(0, judgedWeeks)
    .reverse()
    .map((one) => ({ expected: one.expected ?? 0, came: one.came ?? 0 }));
}

const days = z.array(z.object({ date: z.string(), counts: z.array(z.number()).length(slotsOfDay) }));
const forecastFields = z.object({
  method: z.enum(['model', 'last-week']),
  test: z.object({ weeks: z.int(), wape: z.number().nullable(), baselineWape: z.number().nullable() }),
  factor: z.number(),
  gain: z.number(),
  days,
  baseline: days,
});

const keepForecast = command({
  name: 'workforce.keep-forecast',
  permission: 'workforce:plan',
  input: z.strictObject({ channel: z.string().max(40), firstDay: z.iso.date(), forecast: forecastFields }),
  async run(run, { channel, firstDay, forecast }) {
    const { workspaceId } = run.actor;
    const { method, factor, gain, test } = forecast;
    const tested = {
      testedWeeks: test.weeks,
      testedWape: test.wape,
      testedBaselineWape: test.baselineWape,
    };
    const told = { method, factor, gain, ...tested, madeAt: run.now };
    const parts = { days: rounded(forecast.days), baseline: forecast.baseline.slice(0, judgedDays) };
    const { workspaceId: workspace, channel: way, firstDay: first, id } = workforceForecasts;
    const [kept] = await run.tx
      .insert(workforceForecasts)
      .values({ workspaceId, id: newId(), channel, firstDay, ...told, ...parts })
      .onConflictDoUpdate({ target: [workspace, way, first], set: { ...told, ...parts } })
      .returning({ id });
    await run.tx
      .delete(workforceForecasts)
      .where(and(eq(workspace, workspaceId), lt(first, plusDays(firstDay, -pastDays))));
    const forecastId = kept?.id ?? '';
    const payload = { forecastId, channel, firstDay, method, factor };
    run.announce('forecast.made', { type: 'forecast', id: forecastId }, payload);
  },
});

/** Ten thousandths of a contact are enough. */
function rounded(all: readonly ArrivalDay[]): ArrivalDay[] {
  return all.map(({ date, counts }) => ({
    date,
    counts: counts.map((one) => Math.round(one * 10_000) / 10_000),
  }));
}
