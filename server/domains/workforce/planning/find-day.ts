import { and, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { callCards } from '../../calls/index.ts';
import { requestCards } from '../../requests/index.ts';
import { listStaff } from '../../team/index.ts';
import { countArrivals } from '../forecasting/count-arrivals.ts';
import { dateAt, midnightOf, mondayOf, slotAt } from '../forecasting/local-day.ts';
import { slotsOfDay } from '../rules/arrivals/arrivals.ts';
import { daysBetween, plusDays } from '../rules/calendar/holidays.ts';
import { modeOf } from '../rules/need/settings.ts';
import { planApart } from './find-plan.ts';
import { readWeek } from './read-week.ts';

/** Today as planned and as it is: half hours of arrivals, need and people, and who waits now. Nobody is named. */
export async function findDay(context: Context) {
  const { week, ...day } = await readDay(context, {});
  const { channels, isOpen, waiting, settings, planned } = week;
  const plan = await planApart({ channels, isOpen, waiting, settings, planned, more: 0, factor: 1 });
  const from = daysBetween(week.weekOf, day.date) * slotsOfDay;
  const today = <T>(values: readonly T[]) => values.slice(from, from + slotsOfDay);
  return {
    ...day,
    isOpen: today(isOpen),
    channels: channels.map(({ channel, counts }) => ({
      channel,
      mode: modeOf(channel),
      expected: today(counts),
      came: day.came.find((one) => one.channel === channel)?.counts ?? [],
    })),
    need: today(plan.scheduled),
    planned: today(planned),
  };
}

const readDay = query({
  name: 'workforce.read-day',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  async run(run) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const date = dateAt(run.now, zone);
    const week = await readWeek(run, mondayOf(date));
    const came = await countArrivals(run, zone, { from: date, to: plusDays(date, 1) });
    return {
      ...{ week, date, slot: slotAt(run.now, zone) },
      came: [...came].map(([channel, days]) => ({ channel, counts: [...(days[0]?.counts ?? [])] })),
      people: await countPeople(run),
      ...(await readWaiting(run, midnightOf(date, zone))),
    };
  },
});

/** How many are there by what they or their browser say, and how many are absent: sums. */
async function countPeople({ context }: Run) {
  const staff = await listStaff(context, {});
  const count = (...statuses: string[]) =>
    staff.filter((one) => !one.absence && statuses.includes(one.status)).length;
  return {
    there: count('available', 'busy'),
    onBreak: count('break'),
    away: count('away', 'offline'),
    absent: staff.filter((one) => one.absence).length,
  };
}

/** Requests whose customers wait for words, and how long those of today waited for the first; calls until somebody answered. */
async function readWaiting({ tx, actor }: Run, since: Date) {
  const ofRequests = eq(requestCards.workspaceId, actor.workspaceId);
  const [waiting] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(requestCards)
    .where(
      and(
        ofRequests,
        eq(requestCards.folder, 'work'),
        inArray(requestCards.status, ['open']),
        eq(requestCards.customerSpokeLast, true),
      ),
    );
  const mean = (from: unknown, to: unknown) =>
    sql<number | null>`avg(extract(epoch from ${to} - ${from}))::float8`;
  const [first] = await tx
    .select({ seconds: mean(requestCards.createdAt, requestCards.firstAnsweredAt) })
    .from(requestCards)
    .where(and(ofRequests, gte(requestCards.createdAt, since), isNotNull(requestCards.firstAnsweredAt)));
  const [calls] = await tx
    .select({
      seconds: mean(callCards.startedAt, callCards.answeredAt),
      missed: sql<number>`(count(*) filter (where ${callCards.state} = 'missed'))::int`,
    })
    .from(callCards)
    .where(
      and(
        eq(callCards.workspaceId, actor.workspaceId),
        eq(callCards.direction, 'in'),
        gte(callCards.startedAt, since),
        lt(callCards.startedAt, new Date(since.getTime() + 2 * 86_400_000)),
      ),
    );
  return {
    waiting: waiting?.count ?? 0,
    firstAnswerSeconds: first?.seconds ?? null,
    callAnswerSeconds: calls?.seconds ?? null,
    callsMissed: calls?.missed ?? 0,
  };
}
