import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { callCards } from '../../calls/index.ts';
import { requestCards } from '../../requests/index.ts';
import { type ArrivalDay, slotsOfDay } from '../rules/arrivals/arrivals.ts';
import { daysBetween, plusDays } from '../rules/calendar/holidays.ts';

const counted = z.array(
  z.object({ channel: z.string(), date: z.string(), slot: z.number(), count: z.number() }),
);

/** Dates of the company's own calendar: the first, and the one after the last. */
export type Dates = { from: string; to: string };

/**
 * How many came by each channel, half hour by half hour on the company's own clock, counted from the rows themselves:
 * every request that customers opened, and every call that rang (not the requests that calls become). Days on which
 * nobody came are there, empty.
 */
export async function countArrivals(
  { tx, actor }: Run,
  zone: string,
  { from, to }: Dates,
): Promise<Map<string, ArrivalDay[]>> {
  const local = (at: unknown) => sql`(${at} at time zone ${zone})`;
  const midnight = (date: string) => sql`(${date}::timestamp at time zone ${zone})`;
  const half = (at: unknown) =>
    sql`(extract(hour from ${local(at)}) * 2 + floor(extract(minute from ${local(at)}) / 30))::int`;
  const found = await tx.execute(sql`
    select channel, to_char(day, 'YYYY-MM-DD') as date, slot, count(*)::int as count from (
      select ${requestCards.channel} as channel, ${local(requestCards.createdAt)}::date as day,
        ${half(requestCards.createdAt)} as slot
      from ${requestCards}
      where ${requestCards.workspaceId} = ${actor.workspaceId}::uuid and ${requestCards.folder} in ('work', 'merged')
        and ${requestCards.channel} not in ('phone', 'visit', 'internal')
        and ${requestCards.createdAt} >= ${midnight(from)} and ${requestCards.createdAt} < ${midnight(to)}
      union all
      select 'phone', ${local(callCards.startedAt)}::date, ${half(callCards.startedAt)}
      from ${callCards}
      where ${callCards.workspaceId} = ${actor.workspaceId}::uuid and ${callCards.kind} = 'call'
        and ${callCards.direction} = 'in' and ${callCards.connectionId} is not null
        and ${callCards.startedAt} >= ${midnight(from)} and ${callCards.startedAt} < ${midnight(to)}
    ) came group by 1, 2, 3`);
  const all = new Map<string, ArrivalDay[]>();
  for (const { channel, date, slot, count } of counted.parse([...found])) {
    const days = all.get(channel) ?? emptyDays({ from, to });
    all.set(channel, days);
    const counts = days[daysBetween(from, date)]?.counts;
    if (counts) counts[slot] = count;
  }
  return all;
}

/** Days without anybody. */
export function emptyDays({ from, to }: Dates): ArrivalDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => ({
    date: plusDays(from, i),
    counts: Array.from({ length: slotsOfDay }, () => 0),
  }));
}
