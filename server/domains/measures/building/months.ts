import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import type { Run } from '../../../platform/command.ts';
import { measureMonths } from '../schema.ts';

/** A month by its first and its last day. */
export type Month = { from: string; to: string };

const edges = z.object({ first: z.string().nullable(), last: z.string().nullable() });

/** Every month from the first fact to the last, by the company's own clock. */
export async function monthsOfFacts({ tx, actor }: Run, zone: string): Promise<Month[]> {
  const [row] = await tx.execute(sql`
    select to_char(min(at) at time zone ${zone}, 'YYYY-MM-DD') as first,
      to_char(max(at) at time zone ${zone}, 'YYYY-MM-DD') as last
    from measure_facts where workspace_id = ${actor.workspaceId}::uuid`);
  const { first, last } = edges.parse(row);
  if (!first || !last) return [];
  const months: Month[] = [];
  for (let month = monthOf(first); month.from <= last; month = monthOf(dayAfter(month.to)))
    months.push(month);
  return months;
}

/** The month in which a day lies. */
export function monthOf(day: string): Month {
  const from = Temporal.PlainDate.from(day).with({ day: 1 });
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** Notes that a month is summed up whole, once it is over: before, each hour would undo it. */
export async function noteMonth({ tx, actor, now }: Run, month: Month, zone: string): Promise<void> {
  if (month.to >= dayIn(zone, now)) return;
  const { workspaceId } = actor;
  await tx.insert(measureMonths).values({ workspaceId, month: month.from }).onConflictDoNothing();
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
